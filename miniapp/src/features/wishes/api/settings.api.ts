import type { Schemas } from '@silin/shared/api';
import { request } from '@/platform/request';

export type WishSetting = Schemas['WishSettingDto'];
export type WishSettingChange = Schemas['WishSettingChangeDto'];
export type WishSettingEffect = Schemas['WishSettingEffect'];

const settings = (communityId: string) => `/communities/${encodeURIComponent(communityId)}/staff/wish-settings`;

/** The limits of a community; all throw ApiProblem. */
export const settingsApi = {
  all: (communityId: string) => request<Schemas['WishSettingsDto']>(settings(communityId)),
  /** What a change would do; changes nothing. */
  effects: (communityId: string, changes: Schemas['WishSettingValue'][]) =>
    request<Schemas['WishSettingEffects']>(`${settings(communityId)}/effects`, { method: 'POST', body: { changes } }),
  change: (communityId: string, changes: Schemas['WishSettingChangeBody'][], idempotencyKey: string) =>
    request<Schemas['WishSettingsDto']>(settings(communityId), { method: 'PUT', body: { changes }, idempotencyKey }),
  changes: (communityId: string, cursor?: string) =>
    request<Schemas['WishSettingChangePage']>(`${settings(communityId)}/changes`, { query: { cursor } }),
};
