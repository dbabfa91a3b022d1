import type { VolunteerState } from '@silin/shared';
import type { IconName } from '@/ui/icon/icon';
import type { TagTone } from '@/ui/tag/tag';
import type { Decision } from '../api/volunteers.api';

/** My own volunteering, as its owner reads it. */
export const VOLUNTEER_LABELS: Record<VolunteerState, { word: string; tone: TagTone; sentence: string }> = {
  applied: {
    word: '等社区回复',
    tone: 'warn',
    sentence: '申请已经送到社区，一般两三天内有回复，结果会发到您的消息里。',
  },
  approved: { word: '已是志愿者', tone: 'ok', sentence: '您可以到心愿墙上选一件帮得上的。' },
  declined: { word: '请改一改', tone: 'warn', sentence: '社区看过您的申请，请按下面说的改一改，再送一次。' },
  suspended: { word: '已暂停', tone: 'warn', sentence: '您的志愿者身份暂停了，想恢复请联系社区。' },
};

/** A volunteer's state as staff read it: word, shape and colour. */
export const VOLUNTEER_STATE_LABELS: Record<VolunteerState, { word: string; tone: TagTone; icon: IconName }> = {
  applied: { word: '等审核', tone: 'warn', icon: 'clock' },
  approved: { word: '已通过', tone: 'ok', icon: 'check' },
  declined: { word: '等对方改', tone: 'plain', icon: 'info' },
  suspended: { word: '已暂停', tone: 'warn', icon: 'lock' },
};

interface DecisionText {
  title: string;
  verb: string;
  detail: string;
  done: string;
  /** Asked for when the decision goes against somebody. */
  reason?: { label: string; placeholder: string };
}

/** What staff can decide, and the words for it. */
export const DECISIONS: Record<Decision, DecisionText> = {
  approve: {
    title: '通过这位志愿者',
    verb: '通过',
    detail: '通过后就可以认领心愿，认领后看得到住址和电话。',
    done: '已经通过，对方会收到消息',
  },
  decline: {
    title: '请对方改一改',
    verb: '请对方改',
    detail: '对方会看到您写的话，改好可以再申请。',
    done: '已经回复，对方会收到消息',
    reason: { label: '请对方做什么', placeholder: '比如：请带身份证到社区来核对一下' },
  },
  suspend: {
    title: '暂停这位志愿者',
    verb: '暂停',
    detail: '暂停后不能再认领新的心愿。对方会看到原因。',
    done: '已经暂停，对方会收到消息',
    reason: { label: '暂停的原因', placeholder: '比如：本人说近期不在本地' },
  },
  reinstate: {
    title: '恢复这位志愿者',
    verb: '恢复',
    detail: '恢复后又可以认领心愿。',
    done: '已经恢复，对方会收到消息',
  },
};
