import type { Skill } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Icon } from '@/ui/icon/icon';
import { ListRow } from '@/ui/list-row/list-row';
import { ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';
import { proposalsApi, type Suggestion } from '../../api/proposals.api';
import { fitWord, reasonsLine, whyNobodyLine } from '../../model/proposal-labels';

interface SuggestionListProps {
  personId: string;
  /** Which services are wanted. */
  kinds?: readonly Skill[];
  chosen?: string | undefined;
  /** Who is not offered: the volunteer who goes now. */
  but?: string | undefined;
  /** Said of somebody beside their reasons, e.g. that a draft gives them others already. */
  also?: (volunteerMemberId: string) => string | undefined;
  onChoose: (volunteer: Suggestion) => void;
  /** With it, whoever is chosen can be put away for good; called when somebody was. */
  onPutAway?: () => void;
}

/** Who could help somebody, the best fit first, with reasons; or why nobody can. */
export function SuggestionList({ personId, kinds = [], chosen, but, also, onChoose, onPutAway }: SuggestionListProps) {
  const { communityId } = useMembership();
  const found = useLoad(
    () => proposalsApi.suggestions(communityId, personId, kinds),
    [communityId, personId, kinds.join(',')],
  );
  const [away, setAway] = useState<readonly string[]>([]);
  const put = useAction(async (_key: string, memberId: string, on: boolean) => {
    await proposalsApi.neverAgain(communityId, personId, memberId, on);
    setAway(on ? [...away, memberId] : away.filter((one) => one !== memberId));
    if (on) onPutAway?.();
  });
  if (!found.data)
    return found.problem ? (
      <ErrorState problem={found.problem} onRetry={() => void found.reload()} />
    ) : (
      <Skeleton cards={1} />
    );
  const items = found.data.items.filter(({ volunteerMemberId }) => volunteerMemberId !== but);
  if (items.length === 0)
    return (
      <View
        className="note"
        id="suggestions"
      >{`没有合适的：${whyNobodyLine(found.data.nobody ?? 'nobody_free')}`}</View>
    );
  return (
    <View id="suggestions">
      {items.map((one) =>
        away.includes(one.volunteerMemberId) ? (
          <View key={one.volunteerMemberId} className="row row--wrap" id={`away-${one.volunteerMemberId}`}>
            <View className="note grow">{`以后不再推荐${one.name}了，谁也不会收到消息`}</View>
            <Button
              id={`take-back-${one.volunteerMemberId}`}
              size="small"
              variant="quiet"
              loading={put.pending}
              onClick={() => void put.run(one.volunteerMemberId, false)}
            >
              撤销
            </Button>
          </View>
        ) : (
          <View key={one.volunteerMemberId}>
            <ListRow
              id={`suggest-${one.volunteerMemberId}`}
              title={`${one.name}${one.isPartyMember ? ' · 党员' : ''}`}
              note={[`${fitWord(one.cost)}：${reasonsLine(one.reasons)}`, also?.(one.volunteerMemberId)]
                .filter(Boolean)
                .join(' · ')}
              choice
              end={one.volunteerMemberId === chosen ? <Icon name="check" /> : undefined}
              onClick={() => onChoose(one)}
            />
            {onPutAway && one.volunteerMemberId === chosen ? (
              <Button
                id={`put-away-${one.volunteerMemberId}`}
                size="small"
                variant="text"
                loading={put.pending}
                onClick={() => void put.run(one.volunteerMemberId, true)}
              >
                不合适，以后不再推荐
              </Button>
            ) : null}
          </View>
        ),
      )}
      <ProblemNote problem={put.problem} />
    </View>
  );
}
