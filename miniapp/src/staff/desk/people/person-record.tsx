import { exportPage } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Person } from '@/features/communities/api/people.api';
import { recordApi } from '@/features/communities/api/record.api';
import { useMembership } from '@/features/communities/model/membership';
import { saveTextFile } from '@/platform/save-file';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Section } from '@/ui/section/section';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';

interface PersonRecordProps {
  person: Person;
  onChanged: () => Promise<void>;
  /** They are erased: nothing is left to show. */
  onErased: () => void;
}

/** For staff, what somebody may ask for: with an account, that it is parted; without one, a copy, and that all is erased. */
export function PersonRecord({ person, onChanged, onErased }: PersonRecordProps) {
  return (
    <Section title={person.hasAccount ? '微信账号' : '本人要求'}>
      {person.hasAccount ? (
        <Unlink person={person} onChanged={onChanged} />
      ) : (
        <Asked person={person} onErased={onErased} />
      )}
    </Section>
  );
}

function Unlink({ person, onChanged }: Pick<PersonRecordProps, 'person' | 'onChanged'>) {
  const { communityId } = useMembership();
  const [asked, setAsked] = useState(false);
  const unlink = useAction(async (key: string) => {
    await recordApi.unlink(communityId, person.id, key);
    toast('解除了关联');
    setAsked(false);
    await onChanged();
  });
  return (
    <Card className="stack">
      <View className="body">连错了人才解除。账号还在，只是看不到、办不了这位居民的事。</View>
      <Button id="person-unlink" variant="quiet" onClick={() => setAsked(true)}>
        解除关联…
      </Button>
      <ConfirmSheet
        open={asked}
        title="解除微信账号的关联"
        about={person.name}
        detail="登记的资料留在社区；那个微信账号变成一条空的登记。"
        confirm="解除关联"
        pending={unlink.pending}
        problem={unlink.problem}
        onConfirm={() => void unlink.run()}
        onClose={() => setAsked(false)}
      />
    </Card>
  );
}

function Asked({ person, onErased }: Pick<PersonRecordProps, 'person' | 'onErased'>) {
  const { communityId } = useMembership();
  const [step, setStep] = useState<0 | 1 | 2>(0);
  const take = useAction(async () => {
    const page = exportPage(await recordApi.exportPerson(communityId, person.id));
    if (await saveTextFile('silin-person.html', page)) toast('已保存，请打印好交给本人');
  });
  const erase = useAction(async (key: string) => {
    await recordApi.erase(communityId, person.id, key);
    toast('资料已经删除');
    onErased();
  });
  return (
    <Card className="stack">
      <View className="body">本人要看社区记了什么，就取一份打印给他；要求删除的，先取一份再删。</View>
      <Button id="person-export" variant="quiet" loading={take.pending} onClick={() => void take.run()}>
        取一份资料
      </Button>
      <ProblemNote problem={take.problem} />
      <Button id="person-erase" variant="quiet" onClick={() => setStep(1)}>
        删除资料…
      </Button>
      <ConfirmSheet
        open={step === 1}
        title="是本人要求的吗？"
        about={person.name}
        detail="只有本人（或者家里人替他）要求，才删除。搬走、去世的，请在“现在的情况”里记，不用删除。"
        confirm="是，本人要求"
        onConfirm={() => setStep(2)}
        onClose={() => setStep(0)}
      />
      <ConfirmSheet
        open={step === 2}
        title="真的要删除吗？"
        about={person.name}
        detail="姓名、电话、住址、帮扶档案、同意和代办都会删掉，不能恢复；办成的事只留下次数。"
        confirm="删除资料"
        pending={erase.pending}
        problem={erase.problem}
        onConfirm={() => void erase.run()}
        onClose={() => setStep(0)}
      />
    </Card>
  );
}
