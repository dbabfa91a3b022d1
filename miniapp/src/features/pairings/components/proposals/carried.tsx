import { formatDate, VISIT_KIND_WORDS, VISIT_MEDIUM_WORDS, VISIT_STATE_WORDS } from '@silin/shared';
import { View } from '@tarojs/components';
import type { CarriedVisit } from '../../api/proposals.api';
import { dayOf } from '../../model/proposal-labels';

const SHOWN = 6;

/** Days and kinds of what was done, as they go on to the next volunteer. */
export function Carried({ visits }: { visits: readonly CarriedVisit[] | undefined }) {
  if (!visits) return null;
  if (visits.length === 0) return <View className="note">还没有去过，没有要带过去的。</View>;
  const now = Date.now();
  return (
    <View id="carried">
      {visits.slice(0, SHOWN).map(({ id, onDay, kinds, medium, state, note }) => (
        <View key={id} className="body">
          {[
            formatDate(dayOf(onDay), now),
            state === 'done' || state === 'confirmed' ? VISIT_MEDIUM_WORDS[medium] : VISIT_STATE_WORDS[state],
            ...kinds.map((kind) => VISIT_KIND_WORDS[kind]),
            note,
          ]
            .filter(Boolean)
            .join(' · ')}
        </View>
      ))}
      {visits.length > SHOWN ? <View className="note">{`还有 ${visits.length - SHOWN} 次`}</View> : null}
    </View>
  );
}
