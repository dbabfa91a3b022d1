import { careCategoryWords, careTierWords, formatDate } from '@silin/shared';
import { View } from '@tarojs/components';
import { ageWord } from '@/features/communities/model/person-labels';
import { go, routes } from '@/platform/navigate';
import { ListRow } from '@/ui/list-row/list-row';
import { Tag } from '@/ui/tag/tag';
import '@/features/communities/components/people/people.scss';
import type { CareProfileCard } from '../api/profiles.api';

/** Somebody with a care profile as one line of a list; it leads to the person's page. */
export function CareRow({ card, now }: { card: CareProfileCard; now: number }) {
  const { personId, name, birthYear, buildingName, tier, categories, reviewDue, reviewOn, awayUntil } = card;
  const facts = [
    buildingName ?? '',
    careTierWords[tier],
    categories.map((category) => careCategoryWords[category]).join('、'),
    reviewDue ? '' : `${formatDate(reviewOn, now)} 复核`,
  ].filter(Boolean);
  return (
    <ListRow
      id={`care-${personId}`}
      title={
        <View className="row row--wrap">
          <View>{name || '没有写姓名'}</View>
          <View className="note">{ageWord(birthYear, now) ?? ''}</View>
          {reviewDue ? <Tag tone="warn">该复核了</Tag> : null}
          {awayUntil ? <Tag>{`不在家，到${formatDate(awayUntil, now)}`}</Tag> : null}
        </View>
      }
      note={
        <View className="person__facts">
          {facts.map((fact) => (
            <View key={fact}>{fact}</View>
          ))}
        </View>
      }
      onClick={() => void go(routes.person(personId))}
    />
  );
}
