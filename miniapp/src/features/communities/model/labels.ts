import type { Role, VolunteerState } from '@silin/shared';

const ROLE_WORDS: Record<Role, string> = { staff: '社区工作者', grid_worker: '网格员', organiser: '组织者' };

/** What somebody is in a community, in words: 居民, 志愿者, 网格员… */
export function roleLabels(roles: readonly Role[], volunteer: VolunteerState | null | undefined): string[] {
  const words = roles.map((r) => ROLE_WORDS[r]);
  if (volunteer === 'approved') words.push('志愿者');
  return words.length ? words : ['居民'];
}

const WORKER = '网格员';

/** A grid worker as neighbours say it: 网格员小赵, however the nickname was written. */
export function workerLabel(name: string | null): string {
  return name?.startsWith(WORKER) ? name : WORKER + (name ?? '');
}
