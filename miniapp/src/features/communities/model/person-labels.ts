import { chinaParts, type PersonAction, type PersonState, type Sex } from '@silin/shared';
import type { IconName } from '@/ui/icon/icon';
import type { TagTone } from '@/ui/tag/tag';
import type { PersonCard } from '../api/people.api';

/** A state as word, shape and colour, never by colour alone. */
export const PERSON_STATE_LABELS: Record<PersonState, { word: string; tone: TagTone; icon: IconName }> = {
  present: { word: '住在这里', tone: 'ok', icon: 'home' },
  away: { word: '暂时不在', tone: 'warn', icon: 'clock' },
  moved: { word: '已搬走', tone: 'plain', icon: 'door' },
  died: { word: '已去世', tone: 'plain', icon: 'info' },
};

export const SEX_LABELS: Record<Sex, string> = { female: '女', male: '男' };

interface PersonActionText {
  verb: string;
  title: string;
  /** What will happen, and what cannot be taken back. */
  detail: string;
  done: string;
  note: { label: string; placeholder: string };
}

/** What can be said of how somebody is, and the words for it. */
export const PERSON_ACTIONS: Record<PersonAction, PersonActionText> = {
  goAway: {
    verb: '暂时不在家',
    title: '暂时不在家',
    detail: '住院、去儿女家、出远门。名单里还在，会标明“暂时不在”，回来了再点“回来了”。',
    done: '记下了，暂时不在家',
    note: { label: '去哪里、到什么时候（可以不写）', placeholder: '比如：住院，下周五回来' },
  },
  comeBack: {
    verb: '回来了',
    title: '回来了',
    detail: '记成住在这里。',
    done: '记下了，住在这里',
    note: { label: '说明（可以不写）', placeholder: '比如：昨天出院' },
  },
  moveOut: {
    verb: '搬走了',
    title: '已经搬走',
    detail:
      '搬走后不在平常的名单里，也不再有消息和待办；没办完的心愿，社区会问问还要不要。以后搬回来，可以再点“回来了”。',
    done: '记下了，已经搬走',
    note: { label: '搬到哪里（可以不写）', placeholder: '比如：搬到女儿家，长住' },
  },
  recordDeath: {
    verb: '去世了',
    title: '已经去世',
    detail:
      '请先核实。记下后心愿都收起来，不再有任何消息和待办；记错了只有社区工作人员能改回来，收起来的心愿要重新说。',
    done: '记下了',
    note: { label: '说明（可以不写）', placeholder: '比如：家属告知' },
  },
  correctDeath: {
    verb: '登记错了，改回来',
    title: '改回住在这里',
    detail: '记成住在这里，平常的名单里又看得到。收起来的心愿不会回来，还需要的话请重新说。',
    done: '已经改回来',
    note: { label: '说明（可以不写）', placeholder: '比如：记到同名的人上了' },
  },
};

/** How old somebody is, by the year alone: 88 岁. */
export const ageWord = (birthYear: number | null, now: number): string | undefined =>
  birthYear === null ? undefined : `${Math.max(0, chinaParts(now).year - birthYear)} 岁`;

/** Year, age and sex in one line: 1938 年生，88 岁 · 女. */
export function bornLine({ birthYear, sex }: Pick<PersonCard, 'birthYear' | 'sex'>, now: number): string {
  const born = birthYear === null ? undefined : `${birthYear} 年生，${ageWord(birthYear, now)}`;
  return [born, sex ? SEX_LABELS[sex] : undefined].filter(Boolean).join(' · ');
}

/** Where somebody lives and how to call them, masked: what is known of it. */
export const homeFacts = ({ buildingName, doorMasked, phoneMasked }: PersonCard, withBuilding: boolean): string[] =>
  [`${withBuilding ? (buildingName ?? '') : ''}${doorMasked ?? ''}`, phoneMasked ?? ''].filter(Boolean);
