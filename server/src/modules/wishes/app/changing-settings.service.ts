import { Injectable } from '@nestjs/common';
import { categoryOfLease, DomainError, settingEffect, wishSetting, type WishSettingName } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { decodeCursor, type Page, PAGE_SIZE, type PageQuery, toPage } from '../../../platform/http/keyset.js';
import { AuditService } from '../../audit/index.js';
import { type Actor, MemberDirectory } from '../../communities/index.js';
import { WishSettingsRepository } from '../data/wish-settings.repository.js';
import {
  settingChange,
  type WishSettingChangeBody,
  type WishSettingChangeDto,
  type WishSettingEffects,
  type WishSettingsDto,
  wishSettings,
  type WishSettingValue,
} from '../dto/wish-settings.dto.js';
import { type WishLimits, WishSettings } from './wish-settings.js';
import { WishTransactor } from './wish-transactor.js';

/** Staff set the limits of their community: what holds, what a change would do, the change, and who changed what. */
@Injectable()
export class ChangingSettings {
  constructor(
    private readonly transactions: WishTransactor,
    private readonly repository: WishSettingsRepository,
    private readonly settings: WishSettings,
    private readonly directory: MemberDirectory,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Every limit with the number that holds. */
  async all({ communityId }: Actor): Promise<WishSettingsDto> {
    const limits = await this.settings.of(communityId);
    return wishSettings((name) => valueOf(limits, name));
  }

  /** What these changes would do to what is already running; nothing is changed. Throws `WISH_SETTING_OUT_OF_BOUNDS`. */
  async effects({ communityId }: Actor, changes: readonly WishSettingValue[]): Promise<WishSettingEffects> {
    requireBounds(changes);
    const limits = await this.settings.of(communityId);
    const effects = [];
    for (const { name, value } of changes) {
      const running = await this.running(communityId, name, value);
      effects.push({ name, value, was: valueOf(limits, name), sentence: settingEffect(name, value, running) });
    }
    return { effects };
  }

  /**
   * Sets the numbers, all or none. What is already running keeps what it was given, as `effects` says. Throws
   * `WISH_SETTING_OUT_OF_BOUNDS`, and `WISH_SETTINGS_MOVED_ON` when somebody else changed one of them since it was read.
   */
  async change(actor: Actor, changes: readonly WishSettingChangeBody[]): Promise<WishSettingsDto> {
    requireBounds(changes);
    const { communityId, memberId: byMemberId } = actor;
    // In one order, so that two who change several wait for one another instead of standing in each other's way.
    const ordered = [...changes].sort((one, other) => (one.name < other.name ? -1 : 1));
    await this.transactions.run(communityId, async (tx) => {
      for (const { name, value, was } of ordered) {
        const now = await this.repository.lock(tx, communityId, name, wishSetting(name).standard);
        if (now !== was) throw new DomainError('WISH_SETTINGS_MOVED_ON');
        if (now === value) continue;
        await this.repository.set(tx, { communityId, name, was, value, byMemberId, at: this.clock.now() });
        const detail = { name, was, value };
        await this.audit.record(tx, 'wish_settings.changed', actor, { id: communityId, communityId }, detail);
      }
    });
    this.settings.forget(communityId);
    return this.all(actor);
  }

  /** Who changed what, the newest first. Throws `BAD_CURSOR`. */
  async changes({ communityId }: Actor, ask: PageQuery): Promise<Page<WishSettingChangeDto>> {
    const { limit = PAGE_SIZE } = ask;
    const rows = await this.repository.changes(communityId, decodeCursor(ask.cursor), limit);
    const names = await this.directory.summaries([...new Set(rows.map(({ byMemberId }) => byMemberId))]);
    return toPage(
      rows,
      limit,
      ({ at, id }) => ({ at, id }),
      (row) => settingChange(row, wishSetting(row.name), names.get(row.byMemberId)?.nickname ?? ''),
    );
  }

  /** How many a change concerns now; 0 where nothing is running. */
  private async running(communityId: string, name: WishSettingName, value: number): Promise<number> {
    const category = categoryOfLease(name);
    if (category) return this.repository.activeClaims(communityId, category);
    switch (name) {
      case 'livingClaimsPerVolunteer':
        return this.repository.claimersAbove(communityId, value);
      case 'livingWishesPerAuthor':
        return this.repository.authorsAbove(communityId, value);
      case 'extensionsPerClaim':
      case 'extensionDays':
      case 'lastReminderHours':
        return this.repository.activeClaims(communityId);
      case 'openDays':
      case 'reopenedMinDays':
        return this.repository.openWishes(communityId);
      default:
        return 0;
    }
  }
}

function valueOf(limits: WishLimits, name: WishSettingName): number {
  const category = categoryOfLease(name);
  return category ? limits.leaseDays(category) : (limits[name as keyof typeof limits & string] as number);
}

/** Every number within its bounds, and no setting twice. */
function requireBounds(changes: readonly WishSettingValue[]): void {
  if (new Set(changes.map(({ name }) => name)).size < changes.length) throw new DomainError('VALIDATION_FAILED');
  for (const { name, value } of changes) {
    const { title, least, most } = wishSetting(name);
    if (value < least || value > most) throw new DomainError('WISH_SETTING_OUT_OF_BOUNDS', { title, least, most });
  }
}
