import type { Skill } from '@silin/shared';
import { View } from '@tarojs/components';
import { useMembership } from '@/features/communities/model/membership';
import { useLoad } from '@/platform/use-load';
import { Icon } from '@/ui/icon/icon';
import { ListRow } from '@/ui/list-row/list-row';
import { ErrorState, Skeleton } from '@/ui/states/states';
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
}

/** Who could help somebody, the best fit first, with reasons; or why nobody can. */
export function SuggestionList({ personId, kinds = [], chosen, but, also, onChoose }: SuggestionListProps) {
  const { communityId } = useMembership();
  const found = useLoad(
    () => proposalsApi.suggestions(communityId, personId, kinds),
    [communityId, personId, kinds.join(',')],
  );
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
      {items.map((one) => (
        <ListRow
          key={one.volunteerMemberId}
          id={`suggest-${one.volunteerMemberId}`}
          title={`${one.name}${one.isPartyMember ? ' · 党员' : ''}`}
          note={[`${fitWord(one.cost)}：${reasonsLine(one.reasons)}`, also?.(one.volunteerMemberId)]
            .filter(Boolean)
            .join(' · ')}
          choice
          end={one.volunteerMemberId === chosen ? <Icon name="check" /> : undefined}
          onClick={() => onChoose(one)}
        />
      ))}
    </View>
  );
}
