import type { Role, VolunteerState } from '@silin/shared';
import type { TagTone } from '@/ui/tag';

const ROLE_WORDS: Record<Role, string> = { staff: '社区工作者', grid_worker: '网格员', organiser: '组织者' };

/** What somebody is in a community, in words: 居民, 志愿者, 网格员… */
export function roleWords(roles: readonly Role[], volunteer: VolunteerState | null | undefined): string[] {
  const words = roles.map((r) => ROLE_WORDS[r]);
  if (volunteer === 'approved') words.push('志愿者');
  return words.length ? words : ['居民'];
}

export const VOLUNTEER_LABELS: Record<VolunteerState, { word: string; tone: TagTone; sentence: string }> = {
  applied: {
    word: '等社区回复',
    tone: 'warn',
    sentence: '申请已经送到社区，一般两三天内有回复，结果会发到您的消息里。',
  },
  approved: { word: '已是志愿者', tone: 'ok', sentence: '您可以到心愿墙上选一件帮得上的。' },
  declined: { word: '没有通过', tone: 'plain', sentence: '社区这次没有通过，原因写在下面，改好可以再申请。' },
  suspended: { word: '已暂停', tone: 'warn', sentence: '您的志愿者身份暂停了，想恢复请联系社区。' },
};

const WORKER = '网格员';

/** A grid worker as neighbours say it: 网格员小赵, however the nickname was written. */
export function workerWords(name: string | null): string {
  return name?.startsWith(WORKER) ? name : WORKER + (name ?? '');
}
