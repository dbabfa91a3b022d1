import type { Me } from '@/features/identity/api/identity.api';
import type { Tokens } from '@/platform/token-store';
import { platform, type Answer, type Sent } from './stubs/taro';

export const someTokens = (name = '1'): Tokens => ({
  accessToken: `access-${name}`,
  accessExpiresAt: '2026-11-23T09:00:00.000Z',
  refreshToken: `refresh-${name}`,
  refreshExpiresAt: '2027-01-23T09:00:00.000Z',
});

/** This device holds a session before the app starts. */
export function signedInDevice(tokens: Tokens = someTokens()): void {
  platform.storage.set('silin.tokens', JSON.stringify(tokens));
}

export const liFang: Me = {
  id: 'user-lifang',
  nickname: '李芳',
  avatarUrl: null,
  elderMode: false,
  hasPhone: false,
  memberships: [
    {
      communityId: 'c1',
      communityName: '电厂社区',
      memberId: 'm1',
      roles: [],
      volunteerState: null,
      building: { id: 'b5', name: '5号楼' },
      grid: { id: 'g2', name: '二网格' },
    },
  ],
};

/** Answers by `METHOD /path` (query left out); what is not named is not found. */
export function answers(routes: Record<string, Answer | ((sent: Sent) => Answer | Promise<Answer>)>): void {
  platform.answer((sent) => {
    const found = routes[`${sent.method} ${sent.path.split('?')[0]}`];
    if (!found) return { status: 404, body: { code: 'NOT_FOUND', detail: '没有找到' } };
    return typeof found === 'function' ? found(sent) : found;
  });
}

export const sentTo = (method: string, path: string): Sent[] =>
  platform.sent.filter((s) => s.method === method && s.path.split('?')[0] === path);
