import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type AlbumFaces, DomainError, eventLimits } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import { type Actor, PersonDirectory } from '../../communities/index.js';
import { Consents } from '../../consents/index.js';
import { MediaService } from '../../media/index.js';
import { Notifier } from '../../notifications/index.js';
import { AlbumRepository, type PhotoWithPeople } from '../data/album.repository.js';
import type { EventSession } from '../data/event.entities.js';
import { EventsRepository } from '../data/events.repository.js';
import type { AddPhotoBody, Album, PhotoBody, PhotoTakenAway } from '../dto/album.dto.js';
import { Organisers } from './organisers.js';
import { SessionGrounds } from './session-grounds.js';

/** Photos of a session 相册: shown only where nobody can be recognised, or everybody who can has agreed (PIPL 25). */
@Injectable()
export class AlbumService implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly events: EventsRepository,
    private readonly album: AlbumRepository,
    private readonly grounds: SessionGrounds,
    private readonly consents: Consents,
    private readonly people: PersonDirectory,
    private readonly media: MediaService,
    private readonly organisers: Organisers,
    private readonly notifier: Notifier,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.consents.onWithdrawn('photo_publish', (tx, { personId }) => this.album.hideOf(tx, personId));
  }

  /** Pictures that may be shown now, and those the asker is on. Throws `NOT_FOUND`. */
  async shown(actor: Actor, sessionId: string): Promise<Album> {
    const { session } = await this.grounds.visible(actor, sessionId);
    const photos = await this.album.ofSession(session.id);
    const agreed = await this.agreed(
      session.communityId,
      photos.filter(({ shown }) => shown),
    );
    const mine = (photo: PhotoWithPeople): boolean => photo.personIds.includes(actor.personId);
    const may = photos.filter((photo) => mine(photo) || (photo.shown && mayShow(photo.faces, photo.personIds, agreed)));
    return this.view(actor, session, may);
  }

  /** All pictures, for organisers. Throws `NOT_FOUND`. */
  async all(actor: Actor, sessionId: string): Promise<Album> {
    const session = await this.events.findSession(actor.communityId, sessionId);
    if (!session) throw new DomainError('NOT_FOUND');
    return this.view(actor, session, await this.album.ofSession(session.id), true);
  }

  /**
   * Adds a picture with who is recognisable on it. It is shown when nobody is, or everybody has agreed; else it waits until the
   * faces are blurred. Throws `NOT_FOUND`, `ALBUM_NOT_RECORDED`, `ALBUM_FULL`, `WISH_PHOTO_UNKNOWN`, `WISH_PHOTO_REFUSED`.
   */
  async add(actor: Actor, sessionId: string, body: AddPhotoBody): Promise<Album> {
    const { communityId } = actor;
    const { mediaId, faces } = body;
    await this.transactor.run(async (tx) => {
      const session = await this.events.lockSession(tx, communityId, sessionId);
      const personIds = await this.recognisable(tx, session, body);
      const before = await this.album.ofSession(session.id, tx);
      const max = eventLimits.albumPhotosMax;
      if (before.length >= max) throw new DomainError('ALBUM_FULL', { max });
      const ids = [...new Set([...before.map((photo) => photo.mediaId), mediaId])];
      if (ids.length === before.length) throw new DomainError('WISH_PHOTO_UNKNOWN');
      await this.media.claimForUse(tx, { communityId, ownerUserId: actor.userId, usedFor: session.id, ids });
      const agreed = await this.agreed(communityId, [{ faces, personIds }], tx);
      const shown = mayShow(faces, personIds, agreed);
      const row = { mediaId, communityId, sessionId: session.id, faces, shown, addedByMemberId: actor.memberId };
      await this.album.add(tx, { ...row, addedAt: this.clock.now(), takenAwayAt: null }, personIds);
      await this.audit.record(tx, 'photo.added', actor, { id: mediaId, communityId }, { faces, shown });
    });
    return this.all(actor, sessionId);
  }

  /**
   * Says what is to be seen of faces, shows or hides. Throws `NOT_FOUND`, `ALBUM_FACES` when somebody has not agreed, and
   * `ALBUM_TAKEN_AWAY` when somebody on it took it away.
   */
  async change(actor: Actor, mediaId: string, { faces, shown }: PhotoBody): Promise<Album> {
    const photo = await this.photo(actor, mediaId);
    await this.transactor.run(async (tx) => {
      await this.events.lockSession(tx, actor.communityId, photo.sessionId);
      const now = (await this.album.ofSession(photo.sessionId, tx)).find((one) => one.mediaId === mediaId);
      if (!now) throw new DomainError('NOT_FOUND');
      if (shown && now.takenAwayAt) throw new DomainError('ALBUM_TAKEN_AWAY');
      const agreed = await this.agreed(actor.communityId, [{ ...now, faces }], tx);
      if (shown && !mayShow(faces, now.personIds, agreed)) throw new DomainError('ALBUM_FACES');
      await this.album.change(tx, mediaId, { faces, shown });
      const subject = { id: mediaId, communityId: actor.communityId };
      await this.audit.record(tx, 'photo.changed', actor, subject, { faces, shown });
    });
    return this.all(actor, photo.sessionId);
  }

  /**
   * Somebody on the picture does not want to be seen: it is hidden at once and for good, and the organiser is told, not who asked.
   * Again: nothing more. Throws `NOT_FOUND` for whoever is not on it.
   */
  async takeAway(actor: Actor, mediaId: string): Promise<PhotoTakenAway> {
    const { sessionId, communityId } = await this.photo(actor, mediaId);
    return this.transactor.run(async (tx) => {
      const session = await this.events.lockSession(tx, communityId, sessionId);
      const photo = (await this.album.ofSession(sessionId, tx)).find((one) => one.mediaId === mediaId);
      if (!photo?.personIds.includes(actor.personId)) throw new DomainError('NOT_FOUND');
      const answer = { id: mediaId, sessionId, shown: false };
      if (photo.takenAwayAt) return answer;
      await this.album.takeAway(tx, mediaId, this.clock.now());
      const event = await this.events.find(communityId, session.eventId, tx);
      const organiser = event && (await this.organisers.memberOf(communityId, event.organiserMemberId));
      for (const memberId of new Set([photo.addedByMemberId, organiser])) {
        if (!memberId) continue;
        await this.notifier.notify(tx, {
          ...{ communityId, memberId, kind: 'photo_taken_away', subjectId: sessionId },
          params: { eventTitle: event?.title ?? '', startsAt: session.startsAt.toISOString() },
          dedupeKey: `photo_taken_away:${mediaId}`,
        });
      }
      await this.audit.record(tx, 'photo.taken_away', actor, { id: mediaId, communityId });
      return answer;
    });
  }

  /** Throws `NOT_FOUND`. */
  async remove(actor: Actor, mediaId: string): Promise<Album> {
    const { sessionId, communityId } = await this.photo(actor, mediaId);
    await this.transactor.run(async (tx) => {
      await this.events.lockSession(tx, communityId, sessionId);
      const left = (await this.album.ofSession(sessionId, tx)).filter((one) => one.mediaId !== mediaId);
      await this.album.remove(tx, mediaId);
      const ids = left.map((one) => one.mediaId);
      await this.media.claimForUse(tx, { communityId, ownerUserId: actor.userId, usedFor: sessionId, ids });
      await this.audit.record(tx, 'photo.removed', actor, { id: mediaId, communityId });
    });
    return this.all(actor, sessionId);
  }

  /** Whoever is recognisable, once each: somebody who cannot be asked cannot agree. */
  private async recognisable(
    tx: Tx,
    { id, communityId }: EventSession,
    { personIds = [], headIds = [] }: AddPhotoBody,
  ): Promise<string[]> {
    const heads = await this.album.personsOf(tx, id, headIds);
    if (headIds.some((head) => !heads.has(head))) throw new DomainError('NOT_FOUND');
    const ofHeads = [...heads.values()];
    const known = await this.people.facts(
      communityId,
      [...personIds, ...ofHeads.flatMap((person) => person ?? [])],
      tx,
    );
    if (personIds.some((person) => !known.has(person))) throw new DomainError('NOT_FOUND');
    if (ofHeads.some((person) => !person || !known.has(person))) throw new DomainError('ALBUM_NOT_RECORDED');
    return [...known.keys()];
  }

  private async photo(actor: Actor, mediaId: string) {
    const photo = await this.album.find(actor.communityId, mediaId);
    if (!photo) throw new DomainError('NOT_FOUND');
    return photo;
  }

  /** Who of those on these pictures agrees to be shown now. */
  private async agreed(
    communityId: string,
    photos: readonly { readonly faces: AlbumFaces; readonly personIds: readonly string[] }[],
    tx?: Tx,
  ): Promise<ReadonlySet<string>> {
    const ids = new Set(photos.flatMap(({ faces, personIds }) => (faces === 'consented' ? personIds : [])));
    const agreed = new Set<string>();
    for (const id of ids) if (await this.consents.isLiving(communityId, id, 'photo_publish', {}, tx)) agreed.add(id);
    return agreed;
  }

  private async view(
    actor: Actor,
    session: EventSession,
    photos: readonly PhotoWithPeople[],
    organiser = false,
  ): Promise<Album> {
    const reader = organiser ? { userId: actor.userId, staff: true } : ('public' as const);
    const ids = photos.map(({ mediaId }) => mediaId);
    const links = await this.media.linksFor({ communityId: session.communityId, ids, reader });
    const urls = new Map(links.map(({ id, url }) => [id, url]));
    return {
      photos: photos.flatMap(({ mediaId, faces, shown, personIds, addedAt, takenAwayAt }) => {
        const url = urls.get(mediaId);
        const mine = personIds.includes(actor.personId);
        const takenAway = takenAwayAt !== null;
        return url ? [{ id: mediaId, url, faces, shown, mine, takenAway, addedAt: addedAt.toISOString() }] : [];
      }),
    };
  }
}

/** Edge 59: one recognisable person without a consent, and the picture waits; so does one on which nobody says who it is. */
const mayShow = (faces: AlbumFaces, personIds: readonly string[], agreed: ReadonlySet<string>): boolean =>
  faces !== 'consented'
    ? faces === 'blurred' || personIds.length === 0
    : personIds.length > 0 && personIds.every((id) => agreed.has(id));
