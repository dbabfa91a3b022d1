import { Injectable } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import type { AddPhotoBody, Album, PhotoBody } from '../dto/album.dto.js';
import { notBuilt } from './not-built.js';

@Injectable()
export class AlbumService {
  /** Pictures that may be shown, and those the asker is on. */
  async shown(actor: Actor, sessionId: string): Promise<Album> {
    void [actor, sessionId];
    return notBuilt();
  }

  async all(actor: Actor, sessionId: string): Promise<Album> {
    void [actor, sessionId];
    return notBuilt();
  }

  async add(actor: Actor, sessionId: string, body: AddPhotoBody): Promise<Album> {
    void [actor, sessionId, body];
    return notBuilt();
  }

  async change(actor: Actor, photoId: string, body: PhotoBody): Promise<Album> {
    void [actor, photoId, body];
    return notBuilt();
  }

  async remove(actor: Actor, photoId: string): Promise<Album> {
    void [actor, photoId];
    return notBuilt();
  }
}
