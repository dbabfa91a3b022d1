import { AGE_BAND_WORDS, formatDate, OUTING_STATE_WORDS, servedWords, VISIT_KIND_WORDS } from '@silin/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card/card';
import { Tag } from '@/ui/tag/tag';
import type { Outing } from '../api/outings.api';

/** One outing at a glance: when, what, who went, whom it served and how they were counted. */
export function OutingFacts({ outing }: { outing: Outing }) {
  const { title, onDay, kinds, placeText, unitText, leadName, team, servedRows, served, identifiable } = outing;
  const where = [kinds.map((kind) => VISIT_KIND_WORDS[kind]).join('、'), placeText, unitText];
  const people = team.map(({ nickname, minutes }) => (minutes ? `${nickname} ${minutes} 分钟` : nickname));
  return (
    <Card className="stack" id="outing-facts">
      <View className="row row--top">
        <View className="title grow">{title}</View>
        <Tag tone={outing.state === 'held' ? 'ok' : 'plain'}>{OUTING_STATE_WORDS[outing.state]}</Tag>
      </View>
      <View className="body">{formatDate(onDay, Date.now())}</View>
      <View className="note">{where.filter(Boolean).join(' · ')}</View>
      <View className="note">
        {outing.imported
          ? '历史导入，没有记谁带队'
          : `${leadName ?? ''}牵头${people.length ? `，去的有${people.join('、')}` : ''}`}
      </View>
      {served > 0 ? (
        <>
          <View className="heading">{servedWords(served, outing.basis)}</View>
          <View className="note">{`其中认得出的 ${identifiable} 人`}</View>
          {servedRows.map((row, at) => (
            <View key={at} className="row">
              <View className="grow">
                {row.personName ??
                  [row.buildingName, row.ageBand && AGE_BAND_WORDS[row.ageBand]].filter(Boolean).join(' · ')}
                {row.personName || row.buildingName || row.ageBand ? '' : '没有分开记的人'}
              </View>
              <View className="note">{`${VISIT_KIND_WORDS[row.kind]} ${row.people} 人次`}</View>
            </View>
          ))}
        </>
      ) : null}
      {outing.note ? <View className="body">{outing.note}</View> : null}
    </Card>
  );
}
