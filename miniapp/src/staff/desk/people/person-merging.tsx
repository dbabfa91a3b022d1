import { formatDate } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { type Person, peopleApi } from '@/features/communities/api/people.api';
import { recordApi } from '@/features/communities/api/record.api';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Section } from '@/ui/section/section';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';

const SHOWN = 5;

async function candidates(communityId: string, personId: string): Promise<Person[]> {
  const { ids } = await peopleApi.duplicates(communityId, personId);
  return Promise.all(ids.slice(0, SHOWN).map((id) => peopleApi.person(communityId, id)));
}

const WAYS = { staff: '工作人员合并', link: '关联账号', card: '凭联系卡关联', proxy: '代办人请他关联' } as const;

interface PersonMergingProps {
  person: Person;
  /** Compares with somebody else. */
  onCompare: (otherId: string) => void;
  onChanged: () => Promise<void>;
}

/** For staff, below the person: who may be the same to compare with, and what was merged and can be parted. */
export function PersonMerging({ person, onCompare, onChanged }: PersonMergingProps) {
  const { communityId } = useMembership();
  // An account that is linked or parted changes both.
  const of = [communityId, person.id, person.hasAccount];
  const others = useLoad(() => candidates(communityId, person.id), of);
  const merges = useLoad(() => recordApi.merges(communityId, person.id), of);
  const part = useAction(async (key: string, mergeId: string) => {
    await recordApi.part(communityId, person.id, mergeId, key);
    toast('分开了');
    await Promise.all([merges.reload(), others.reload(), onChanged()]);
  });
  const [parting, setParting] = useState<string>();
  const items = merges.data?.items ?? [];
  if (!others.data?.length && !items.length) return null;
  return (
    <Section title="重复的登记">
      <Card className="stack" id="person-merging">
        {others.data?.map((other) => (
          <View key={other.id} className="row">
            <View className="grow">{`可能和“${other.name}”是同一个人`}</View>
            <Button id={`compare-${other.id}`} variant="quiet" size="small" onClick={() => onCompare(other.id)}>
              比一比
            </Button>
          </View>
        ))}
        {items.map((merge) => (
          <View key={merge.id} className="row">
            <View className="grow">
              <View>{`“${merge.name ?? '没有写姓名'}”已并进来`}</View>
              <View className="note">{`${WAYS[merge.way]}，${formatDate(merge.until, Date.now())}前可以分开`}</View>
            </View>
            <Button id={`part-${merge.id}`} variant="quiet" size="small" onClick={() => setParting(merge.id)}>
              分开…
            </Button>
          </View>
        ))}
        <ProblemNote problem={part.problem} />
      </Card>
      <ConfirmSheet
        open={parting !== undefined}
        title="分开成两条"
        about={person.name}
        detail="移过来的回到原来那条；合并以后新写的，留在这一条。"
        confirm="分开"
        pending={part.pending}
        problem={part.problem}
        onConfirm={() => parting && void part.run(parting).then(() => setParting(undefined))}
        onClose={() => setParting(undefined)}
      />
    </Section>
  );
}
