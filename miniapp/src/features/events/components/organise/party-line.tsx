import { AGE_BAND_WORDS, formatMoment, MADE_HOW_WORDS, REGISTRATION_STATE_WORDS, SEAT_POOL_WORDS } from '@silin/shared';
import { View } from '@tarojs/components';
import { Button } from '@/ui/button/button';
import { Tag, type TagTone } from '@/ui/tag/tag';
import type { PartyRow } from '../../api/organiser.api';
import './organise.scss';

const TONES: Readonly<Record<PartyRow['state'], TagTone>> = {
  ...{ confirmed: 'ok', waiting: 'know', applied: 'know', held: 'plain', cancelled: 'warn', lapsed: 'plain' },
} as const;
const LIVING = new Set<PartyRow['state']>(['confirmed', 'waiting', 'applied']);

/** Facts that tell two people of one name apart: building, ages, how many, number in line. */
function factsOf(party: PartyRow): string {
  const ages = [...new Set(party.party.flatMap(({ ageBand }) => (ageBand ? [AGE_BAND_WORDS[ageBand]] : [])))];
  return [
    party.buildingName,
    `${party.heads} 人${party.heads === party.seats ? '' : `（${party.seats} 座）`}`,
    ages.join('、'),
    `第 ${party.orderNo} 号`,
    party.pool === 'online' ? null : `${SEAT_POOL_WORDS[party.pool]}名额`,
  ]
    .filter(Boolean)
    .join(' · ');
}

interface PartyLineProps {
  party: PartyRow;
  /** The session has begun: whoever has no mark may have come all the same. */
  began: boolean;
  over: boolean;
  onCancel: () => void;
  onCame: () => void;
}

/** One party of the organiser's list: state first, then who, then how it came about. */
export function PartyLine({ party, began, over, onCancel, onCame }: PartyLineProps) {
  const now = Date.now();
  const present = party.party.filter((head) => head.present).length;
  return (
    <View className="organise-party" id={`party-${party.id}`}>
      <View className="row row--top">
        <Tag tone={TONES[party.state]}>
          {party.state === 'waiting' && party.ahead !== null
            ? `候补第 ${party.ahead + 1} 组`
            : REGISTRATION_STATE_WORDS[party.state]}
        </Tag>
        <View className="strong grow">{party.party.map(({ called }) => called).join('、')}</View>
        {present ? <Tag tone="ok">{`来了 ${present}`}</Tag> : null}
        {party.attendance === 'no_show' ? <Tag tone="plain">没来</Tag> : null}
        {party.toCall ? <Tag tone="warn">要打电话</Tag> : null}
      </View>
      <View className="note">{factsOf(party)}</View>
      <View className="note">
        {[
          `${formatMoment(party.madeAt, now)} ${MADE_HOW_WORDS[party.madeHow]}${party.madeBy ? `（${party.madeBy}）` : ''}`,
          party.confirmedHow === 'promotion' && party.confirmedAt
            ? `${formatMoment(party.confirmedAt, now)} 递补`
            : null,
          party.cancelledAt ? `${formatMoment(party.cancelledAt, now)} 取消` : null,
          party.cancelReason,
        ]
          .filter(Boolean)
          .join(' · ')}
      </View>
      {party.note ? <View className="body">{`留言：${party.note}`}</View> : null}
      {party.answers.map(({ question, head, answer }) => (
        <View key={`${question}-${head}`} className="note">
          {`${question}${head ? `（第 ${head} 位）` : ''}：${answer}`}
        </View>
      ))}
      {began && party.state === 'confirmed' && present < party.party.length ? (
        <View className="row">
          <View className="grow" />
          <Button id={`came-${party.id}`} variant="quiet" size="small" onClick={onCame}>
            {present ? '其余的也来了…' : '他们来了…'}
          </Button>
        </View>
      ) : null}
      {!over && LIVING.has(party.state) ? (
        <View className="row">
          <View className="grow" />
          <Button variant="text" tone="ink" size="small" onClick={onCancel}>
            取消这一家…
          </Button>
        </View>
      ) : null}
    </View>
  );
}
