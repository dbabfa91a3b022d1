import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ExportsModule } from '../exports/index.js';
import { MediaModule } from '../media/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { ConsentAccountData } from './app/consent-account-data.js';
import { ConsentFiles } from './app/consent-files.service.js';
import { ConsentNews } from './app/consent-news.js';
import { ConsentQueries } from './app/consent.queries.js';
import { ConsentRecords } from './app/consent-records.js';
import { ConsentsHome } from './app/consents-home.js';
import { ConsentReferences } from './app/consent-references.js';
import { Consents } from './app/consents.js';
import { ConsentPrinting } from './app/consent-printing.service.js';
import { KeptRecords } from './app/kept-records.js';
import { LinkOffers } from './app/link-offers.service.js';
import { Proxies } from './app/proxies.js';
import { Representation } from './app/representation.js';
import { RepresentedActs } from './app/represented-acts.queries.js';
import { Standings } from './app/standings.js';
import { ConsentRow, ProxyRow } from './data/consent.entities.js';
import { ConsentsRepository } from './data/consents.repository.js';
import { LinkOffer } from './data/link-offer.entity.js';
import { LinkOffersRepository } from './data/link-offers.repository.js';
import { ProxiesRepository } from './data/proxies.repository.js';
import { ConsentFilesController } from './http/consent-files.controller.js';
import { ConsentsController } from './http/consents.controller.js';
import { LinkOffersController } from './http/link-offers.controller.js';
import { ProxiesController } from './http/proxies.controller.js';
import { RepresentedActsController } from './http/represented-acts.controller.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ConsentRow, ProxyRow, LinkOffer]),
    ...[ExportsModule, MediaModule, NotificationsModule],
  ],
  controllers: [
    ConsentsController,
    ConsentFilesController,
    ProxiesController,
    LinkOffersController,
    RepresentedActsController,
  ],
  providers: [
    ...[ConsentsRepository, ProxiesRepository, Standings, ConsentRecords, ConsentNews, ConsentQueries],
    ...[Consents, Proxies, Representation, ConsentAccountData, ConsentReferences, ConsentsHome],
    ...[RepresentedActs, ConsentPrinting, ConsentFiles, KeptRecords, LinkOffersRepository, LinkOffers],
  ],
  exports: [Consents, Representation],
})
export class ConsentsModule {}
