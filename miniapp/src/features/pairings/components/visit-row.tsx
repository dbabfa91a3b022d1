import { formatDate, formatMoment, VISIT_KIND_WORDS, VISIT_STATE_WORDS } from '@silin/shared';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Card } from '@/ui/card/card';
import { Tag } from '@/ui/tag/tag';
import type { VisitCard } from '../api/pairings.api';

/** One visit: when, to whom or by whom, what was done, and what became of it. */
export function VisitRow({ visit, who, children }: { visit: VisitCard; who: string; children?: ReactNode }) {
  const now = Date.now();
  const facts = [
    ...visit.kinds.map((kind) => VISIT_KIND_WORDS[kind]),
    visit.minutes ? `${visit.minutes} 分钟` : null,
    visit.buildingName,
  ];
  return (
    <Card id={`visit-${visit.id}`} className="stack">
      <View className="row row--top">
        <View className="heading grow">{who}</View>
        <Tag tone={visit.state === 'confirmed' ? 'ok' : visit.state === 'contradicted' ? 'warn' : 'plain'}>
          {VISIT_STATE_WORDS[visit.state]}
        </Tag>
      </View>
      <View className="body">
        {visit.plannedAt ? formatMoment(visit.plannedAt, now) : formatDate(visit.onDay, now)}
      </View>
      {facts.some(Boolean) ? <View className="note">{facts.filter(Boolean).join(' · ')}</View> : null}
      {children}
    </Card>
  );
}
