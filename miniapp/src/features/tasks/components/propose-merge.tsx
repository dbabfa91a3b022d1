import { taskLimits } from '@silin/shared';
import { useState } from 'react';
import { peopleApi, type Person } from '@/features/communities/api/people.api';
import { useMembership } from '@/features/communities/model/membership';
import type { PersonSectionProps } from '@/features/communities/model/person-section';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Field, TextArea } from '@/ui/field/field';
import { ChooseSheet } from '@/ui/sheet/choose-sheet';
import { Sheet } from '@/ui/sheet/sheet';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { View } from '@tarojs/components';
import { tasksApi } from '../api/tasks.api';

const SHOWN = 5;

async function alike(communityId: string, personId: string): Promise<Person[]> {
  const { ids } = await peopleApi.duplicates(communityId, personId);
  const people: Person[] = [];
  for (const id of ids.slice(0, SHOWN)) people.push(await peopleApi.person(communityId, id));
  return people;
}

/** For grid workers, who cannot merge themselves: staff are asked to look whether two rows are one human. */
export function ProposeMerge({ person }: PersonSectionProps) {
  const { communityId, roles } = useMembership();
  const mayMerge = roles.includes('staff');
  const { data } = useLoad(() => (mayMerge ? undefined : alike(communityId, person.id)), [communityId, person.id]);
  const [choosing, setChoosing] = useState(false);
  const [other, setOther] = useState<Person>();
  const [why, setWhy] = useState('');
  const propose = useAction(async (key: string, otherId: string) => {
    await tasksApi.proposeMerge(communityId, person.id, { otherId, ...(why.trim() && { why: why.trim() }) }, key);
    setOther(undefined);
    toast('交给社区了，社区看过会合并');
  });
  if (!data?.length) return null;
  const nameOf = ({ name }: Person): string => name || '没有写姓名';
  return (
    <>
      <Button id="propose-merge" variant="quiet" wide onClick={() => setChoosing(true)}>
        是同一个人，请社区合并…
      </Button>
      <ChooseSheet
        open={choosing}
        title={`哪一条和${nameOf(person)}是同一个人`}
        choices={data.map((one) => ({
          ...{ value: one.id, label: nameOf(one) },
          note: [one.buildingName, one.doorMasked, one.phoneMasked].filter(Boolean).join(' '),
        }))}
        onChoose={(id) => setOther(data.find((one) => one.id === id))}
        onClose={() => setChoosing(false)}
      />
      <Sheet open={other !== undefined} title="请社区合并" onClose={() => setOther(undefined)}>
        <View className="strong sheet__about">{other ? `${nameOf(person)} 和 ${nameOf(other)}` : ''}</View>
        <View className="body">社区工作者会把两条放在一起比，是同一个人才合并。</View>
        <Field label="怎么知道的（可以不写）">
          <TextArea
            id="propose-why"
            label="怎么知道的（可以不写）"
            maxLength={taskLimits.proposalMaxChars}
            value={why}
            onChange={setWhy}
          />
        </Field>
        <ProblemNote problem={propose.problem} />
        <View className="sheet__actions">
          <Button variant="quiet" grow onClick={() => setOther(undefined)}>
            先不了
          </Button>
          <Button id="propose-send" grow loading={propose.pending} onClick={() => other && void propose.run(other.id)}>
            交给社区
          </Button>
        </View>
      </Sheet>
    </>
  );
}
