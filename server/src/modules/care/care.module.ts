import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CardCodes } from './app/card-codes.service.js';
import { CardPrinting } from './app/card-printing.service.js';
import { CardCodeRow, HouseholdCard } from './data/card.entities.js';
import { CardsRepository } from './data/cards.repository.js';
import { CardsController } from './http/cards.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([HouseholdCard, CardCodeRow])],
  controllers: [CardsController],
  providers: [CardsRepository, CardCodes, CardPrinting],
  exports: [CardCodes],
})
export class CareModule {}
