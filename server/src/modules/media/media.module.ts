import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationsModule } from '../notifications/index.js';
import { WechatPushModule } from '../wechat-push/index.js';
import { MediaAvatars } from './app/media-avatars.js';
import { MediaCheckingService } from './app/media-checking.service.js';
import { MediaLinks } from './app/media-links.js';
import { MediaReadingService } from './app/media-reading.service.js';
import { MediaRemovalService } from './app/media-removal.service.js';
import { MediaReviewService } from './app/media-review.service.js';
import { MediaUploadService } from './app/media-upload.service.js';
import { MediaService } from './app/media.service.js';
import { PrivateFileReferences } from './app/private-file-references.js';
import { PrivateFiles } from './app/private-files.js';
import { PictureEncoder } from './app/picture-encoder.js';
import { MediaCheckRepository } from './data/media-check.repository.js';
import { Media } from './data/media.entity.js';
import { MediaRepository } from './data/media.repository.js';
import { PrivateFile } from './data/private-file.entity.js';
import { PrivateFilesRepository } from './data/private-files.repository.js';
import { MediaFileController } from './http/media-file.controller.js';
import { MediaController } from './http/media.controller.js';
import { StaffMediaController } from './http/staff-media.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([Media, PrivateFile]), NotificationsModule, WechatPushModule],
  controllers: [MediaController, MediaFileController, StaffMediaController],
  providers: [
    MediaRepository,
    MediaCheckRepository,
    MediaLinks,
    MediaService,
    PictureEncoder,
    MediaUploadService,
    MediaReadingService,
    MediaCheckingService,
    MediaReviewService,
    MediaRemovalService,
    MediaAvatars,
    PrivateFilesRepository,
    PrivateFiles,
    PrivateFileReferences,
  ],
  exports: [MediaService, PrivateFiles],
})
export class MediaModule {}
