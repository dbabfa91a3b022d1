import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Period } from '@/features/wishes/api/ledger.api';
import { PERIODS, type PeriodName, periodNamed } from '@/features/wishes/model/periods';
import { Chips } from '@/ui/chips/chips';
import { DayField } from '@/ui/day-field/day-field';
import './figures.scss';

/** Which days are counted: one of the usual periods, or days of one's own. */
export function PeriodChoice({ period, onChange }: { period: Period; onChange: (period: Period) => void }) {
  const [name, setName] = useState<PeriodName>('year');
  const choose = (chosen: PeriodName) => {
    setName(chosen);
    if (chosen !== 'free') onChange(periodNamed(chosen, Date.now()));
  };
  return (
    <>
      <Chips<PeriodName> choices={PERIODS} value={name} onChange={choose} wrap />
      {name === 'free' ? (
        <View className="period__days">
          <View className="period__day">
            <DayField
              id="from"
              label="从哪天起"
              value={period.from}
              onChange={(from) => onChange({ ...period, from })}
            />
          </View>
          <View>至</View>
          <View className="period__day">
            <DayField
              id="until"
              label="到哪天止"
              value={period.until}
              onChange={(until) => onChange({ ...period, until })}
            />
          </View>
        </View>
      ) : null}
    </>
  );
}
