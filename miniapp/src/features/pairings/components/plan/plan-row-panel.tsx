import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/ui/button/button';
import { ChooseSheet } from '@/ui/sheet/choose-sheet';
import { Section } from '@/ui/section/section';
import { Tag } from '@/ui/tag/tag';
import type { PlanRow } from '../../api/proposals.api';
import { fitWord, reasonsLine, tierWord, whyNobodyLine } from '../../model/proposal-labels';
import { SuggestionList } from '../proposals/suggestion-list';

interface PlanRowPanelProps {
  row: PlanRow;
  rows: readonly PlanRow[];
  /** Nothing can be changed: it was sent, or goes out just now. */
  fixed: boolean;
  refused?: string | undefined;
  onGive: (volunteerMemberId: string | null) => void;
  onSwap: (withRowId: string) => void;
}

/** One person of a draft: with whom and why, or why nobody; another volunteer, an exchange with another row, or nobody for now. */
export function PlanRowPanel({ row, rows, fixed, refused, onGive, onSwap }: PlanRowPanelProps) {
  const [swapping, setSwapping] = useState(false);
  const others = rows.filter(
    ({ id, volunteerMemberId, pairingId }) => id !== row.id && volunteerMemberId && !pairingId,
  );
  const given = (memberId: string) =>
    rows.filter(({ id, volunteerMemberId }) => id !== row.id && volunteerMemberId === memberId).length;
  return (
    <View className="stack" id={`plan-row-${row.id}`}>
      <View className="title">{row.personName || '没有写姓名'}</View>
      <View className="row row--wrap">
        <Tag tone="enjoy">{tierWord(row.tier)}</Tag>
        {row.hasConsent ? <Tag tone="ok">本人同意过</Tag> : <Tag tone="warn">先问本人同不同意</Tag>}
        {row.pairingId ? <Tag tone="know">已经去问了</Tag> : null}
      </View>
      <View className="body">{row.buildingName ?? '没有写住在哪'}</View>
      {row.volunteerName ? (
        <View>
          <View className="strong">{`排给${row.volunteerName}`}</View>
          <View className="note">{`${fitWord(row.cost ?? 0)}：${reasonsLine(row.reasons)}`}</View>
        </View>
      ) : (
        <View className="body">{row.unpairedWhy ? whyNobodyLine(row.unpairedWhy) : ''}</View>
      )}
      {refused ? <View className="problem-note">{refused}</View> : null}
      {fixed ? null : (
        <>
          <View className="row row--wrap">
            {row.volunteerMemberId ? (
              <Button id="row-nobody" variant="quiet" onClick={() => onGive(null)}>
                先不安排
              </Button>
            ) : null}
            {others.length > 0 ? (
              <Button id="row-swap" variant="quiet" onClick={() => setSwapping(true)}>
                和另一位对换…
              </Button>
            ) : null}
          </View>
          <Section title={row.volunteerMemberId ? '换一位' : '选一位'}>
            <SuggestionList
              key={row.personId}
              personId={row.personId}
              chosen={row.volunteerMemberId ?? undefined}
              also={(memberId) => (given(memberId) > 0 ? `草稿里还排了 ${given(memberId)} 位` : undefined)}
              onChoose={({ volunteerMemberId }) => onGive(volunteerMemberId)}
            />
          </Section>
        </>
      )}
      <ChooseSheet
        open={swapping}
        title={`${row.personName}和哪位对换？`}
        choices={others.map((one) => ({
          ...{ value: one.id, label: one.personName || '没有写姓名' },
          note: `现在是${one.volunteerName ?? ''} · ${reasonsLine(one.reasons)}`,
        }))}
        onChoose={onSwap}
        onClose={() => setSwapping(false)}
      />
    </View>
  );
}
