import {
  formatDate,
  formatMoment,
  PAIRING_END_WORDS,
  PAIRING_STATE_WORDS,
  PAIRING_STEP_WORDS,
  SKILL_WORDS,
} from '@silin/shared';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Section } from '@/ui/section/section';
import { Tag } from '@/ui/tag/tag';
import { Timeline } from '@/ui/timeline/timeline';
import type { Pairing } from '../../api/pairings.api';
import {
  consentLine,
  namesOf,
  nextLine,
  PAIRING_TONES,
  seenLine,
  tierWord,
  trialSaid,
} from '../../model/proposal-labels';
import './proposals.scss';

/** One pairing for those who look after the person: who, since when, what comes next, and who said what. */
export function PairingFacts({ pairing, now }: { pairing: Pairing; now: number }) {
  const { state, people, why, pauseWhy, endReason, endWords } = pairing;
  const consent = consentLine(pairing, now);
  const lives = state === 'proposed' || state === 'trial' || state === 'active' || state === 'paused';
  return (
    <View className="stack">
      <View className="row row--top">
        <View className="title grow">{`${namesOf(pairing)} · ${pairing.volunteerName}`}</View>
        <Tag tone={PAIRING_TONES[state]}>{PAIRING_STATE_WORDS[state]}</Tag>
      </View>
      <View className="note">
        {[people[0]?.buildingName, `看望${tierWord(pairing.tier)}`, nextLine(pairing, now)].filter(Boolean).join(' · ')}
      </View>
      {why ? <View className="body">{why}</View> : null}
      {pairing.kinds.length > 0 ? (
        <View className="body">{`要做：${pairing.kinds.map((kind) => SKILL_WORDS[kind]).join('、')}`}</View>
      ) : null}
      <View className="pairing-facts">
        {lives ? (
          <Fact name="下次去">{pairing.nextVisitAt ? formatMoment(pairing.nextVisitAt, now) : '还没有约'}</Fact>
        ) : null}
        <Fact name="最近见到">{seenLine(pairing, now)}</Fact>
        {lives ? (
          <Fact name="联系方式的同意">{consent.warns ? <Tag tone="warn">{consent.text}</Tag> : consent.text}</Fact>
        ) : null}
        {state === 'trial' ? (
          <>
            <Fact name="志愿者说">{trialSaid(pairing.volunteerGoesOn)}</Fact>
            <Fact name="居民说">{trialSaid(pairing.personGoesOn)}</Fact>
          </>
        ) : null}
        {pauseWhy ? <Fact name="为什么暂停">{pauseWhy}</Fact> : null}
        {endReason ? (
          <Fact name="为什么结束">{[PAIRING_END_WORDS[endReason], endWords].filter(Boolean).join('：')}</Fact>
        ) : null}
        {pairing.handedOverFromId ? <Fact name="从哪来">从上一位志愿者交接过来</Fact> : null}
      </View>
    </View>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <View className="pairing-facts__one">
      <View className="note">{name}</View>
      <View className="body">{children}</View>
    </View>
  );
}

/** What happened to a pairing, the newest first. */
export function PairingCourse({ pairing, now }: { pairing: Pairing; now: number }) {
  if (pairing.steps.length === 0) return null;
  return (
    <Section title="经过">
      <Timeline
        steps={pairing.steps.map(({ at, what, byName }, nth) => ({
          ...{ key: `${at}-${nth}`, title: PAIRING_STEP_WORDS[what], done: true },
          note: [formatDate(at, now), byName].filter(Boolean).join(' · '),
        }))}
      />
    </Section>
  );
}
