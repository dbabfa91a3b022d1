import { chinaDate, chinaParts } from '@silin/shared';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Card } from '@/ui/card/card';
import { Chips } from '@/ui/chips/chips';
import { DayField } from '@/ui/day-field/day-field';
import { Field } from '@/ui/field/field';
import { ListRow } from '@/ui/list-row/list-row';
import { rememberView } from '../desk-address';
import { DeskFrame } from '../desk-frame';
import type { DeskPart } from '../desk-part';
import { LedgerButton } from './ledger-button';
import { LEDGER_NAMES, LEDGERS } from './ledger-list';
import '../desk.scss';

const VIEW = 'ledgers';
const PERIODS = [
  { value: 'year' as const, label: '今年' },
  { value: 'month' as const, label: '这个月' },
  { value: 'last' as const, label: '去年' },
];
type Period = (typeof PERIODS)[number]['value'];

function daysOf(period: Period, now: number): { from: string; until: string } {
  const { year } = chinaParts(now);
  const today = chinaDate(now);
  if (period === 'month') return { from: `${today.slice(0, 8)}01`, until: today };
  return period === 'year'
    ? { from: `${year}-01-01`, until: today }
    : { from: `${year - 1}-01-01`, until: `${year - 1}-12-31` };
}

/** Ledgers of pairings, visits, outings and hours, as files for some days. */
function LedgersDesk() {
  const [days, setDays] = useState(() => daysOf('year', Date.now()));
  useEffect(() => rememberView(VIEW, undefined), []);
  const now = Date.now();
  const chosen = PERIODS.find(({ value }) => {
    const known = daysOf(value, now);
    return known.from === days.from && known.until === days.until;
  });
  const right = days.from !== '' && days.until >= days.from;
  return (
    <DeskFrame>
      <View className="desk-head">
        <View className="title grow">台账</View>
      </View>
      <Card className="stack">
        <Chips
          wrap
          choices={PERIODS}
          value={chosen?.value ?? ('' as Period)}
          onChange={(period) => setDays(daysOf(period, now))}
        />
        <View className="row row--wrap">
          <Field label="从哪天">
            <DayField
              id="ledger-from"
              label="从哪天"
              value={days.from}
              onChange={(from) => setDays({ ...days, from })}
            />
          </Field>
          <Field label="到哪天" error={right ? undefined : '要在开始那天的后面'}>
            <DayField
              id="ledger-until"
              label="到哪天"
              value={days.until}
              onChange={(until) => setDays({ ...days, until })}
            />
          </Field>
        </View>
        <View className="note">姓名只留头尾两个字；本人同意报给街道的才写全。谁什么时候导出过、多少行，都有记录。</View>
      </Card>
      <Card list id="ledgers">
        {LEDGER_NAMES.map((name) => (
          <ListRow
            key={name}
            title={LEDGERS[name].title}
            note={LEDGERS[name].note}
            end={right ? <LedgerButton name={name} days={days} /> : undefined}
          />
        ))}
      </Card>
    </DeskFrame>
  );
}

/** Files of what was done, for the community and the street. */
export const ledgersPart: DeskPart = { group: 'records', views: [{ name: VIEW, label: '台账', View: LedgersDesk }] };
