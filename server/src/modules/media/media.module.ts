import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MediaLinks } from './app/media-links.js';
import { MediaService } from './app/media.service.js';
import { Media } from './data/media.entity.js';
import { MediaRepository } from './data/media.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([Media])],
  providers: [MediaRepository, MediaLinks, MediaService],
  exports: [MediaService],
})
export class MediaModule {}
