import { currentWording } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { peopleApi } from '@/features/communities/api/people.api';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { ListRow } from '@/ui/list-row/list-row';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { Sheet } from '@/ui/sheet/sheet';
import { toast } from '@/ui/toast/toast';
import { consentsApi, type ConsentItem, type PersonConsents } from '../api/consents.api';
import { GIVING } from '../model/labels';
import { KeptSheet } from './kept-sheet';

interface GiveSheetProps {
  of: PersonConsents;
  item: ConsentItem;
  how: ConsentItem['give'][number];
  onClose: () => void;
  onChanged: () => Promise<void>;
}

/** The last question before a consent is written down; for a child it asks first which guardian agrees. */
export function GiveSheet({ of, item, how, onClose, onChanged }: GiveSheetProps) {
  const { communityId } = useMembership();
  const needsGuardian = how !== 'tap' && of.wordOf === 'guardian';
  const [guardian, setGuardian] = useState<{ id: string; name: string }>();
  const write = async (key: string, byPersonId: string | undefined, fileId?: string) => {
    const body = { purpose: item.purpose, how, wordingVersion: item.wordingVersion, byPersonId, fileId };
    await consentsApi.give(communityId, of.personId, body, key);
    toast(GIVING[how].done);
    onClose();
    await onChanged();
  };
  const give = useAction((key: string, byPersonId: string | undefined) => write(key, byPersonId));
  if (needsGuardian && !guardian) return <GuardianChoice of={of} onChoose={setGuardian} onClose={onClose} />;
  const who = guardian ? `监护人${guardian.name}替${of.name}` : of.as === 'self' ? undefined : of.name;
  const title = currentWording(item.purpose).title;
  if (how === 'signed' || how === 'voice')
    return (
      <KeptSheet
        title={GIVING[how].title}
        about={`${who ?? ''}：“${title}”`}
        detail={GIVING[how].detail}
        confirm={how === 'signed' ? '已经签字' : '录好了'}
        {...{ personId: of.personId, needed: how === 'voice', kind: how === 'voice' ? 'voice' : 'picture', onClose }}
        onConfirm={(key, fileId) => write(key, guardian?.id, fileId)}
      />
    );
  return (
    <ConfirmSheet
      open
      title={how === 'tap' ? title : GIVING[how].title}
      about={[who, how === 'tap' ? undefined : `“${title}”`].filter(Boolean).join('：') || undefined}
      detail={GIVING[how].detail}
      confirm={how === 'tap' ? '同意' : '说了同意'}
      pending={give.pending}
      problem={give.problem}
      onConfirm={() => void give.run(guardian?.id)}
      onClose={onClose}
    />
  );
}

interface GuardianChoiceProps {
  of: PersonConsents;
  onChoose: (guardian: { id: string; name: string }) => void;
  onClose: () => void;
}

/** Who of the same door is the guardian. */
function GuardianChoice({ of, onChoose, onClose }: GuardianChoiceProps) {
  const { communityId } = useMembership();
  const { data } = useLoad(() => peopleApi.household(communityId, of.personId), [communityId, of.personId]);
  const nobody = data?.items.length === 0;
  return (
    <Sheet open title="哪一位是监护人？" onClose={onClose}>
      <View className="body">
        {nobody
          ? `${of.name}家里还没有登记别人。请先把监护人登记到同一户，再回来记他的同意。`
          : `${of.name}还没满十四周岁，要监护人同意。`}
      </View>
      <View>
        {(data?.items ?? []).map(({ id, name }) => (
          <ListRow key={id} title={name} choice onClick={() => onChoose({ id, name })} />
        ))}
      </View>
      <Button variant="quiet" wide onClick={onClose}>
        关闭
      </Button>
    </Sheet>
  );
}
