import { actedAsWords, formatAgo } from '@silin/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card/card';
import { ListRow } from '@/ui/list-row/list-row';
import type { PersonAct } from '../api/record.api';

/** Who looked and who acted, the newest first: what, as what, by whom, when. */
export function ActRows({ acts, id }: { acts: readonly PersonAct[]; id?: string }) {
  const now = Date.now();
  return (
    <Card list id={id}>
      {acts.map((act) => (
        <ListRow
          key={act.id}
          title={act.what}
          note={
            <View className="row row--wrap">
              <View>{[actedAsWords[act.as], act.by].filter(Boolean).join(' ')}</View>
              <View>{formatAgo(act.at, now)}</View>
            </View>
          }
        />
      ))}
    </Card>
  );
}
