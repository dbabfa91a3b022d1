import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Field, TextInput } from '@/ui/field/field';
import { Sheet } from '@/ui/sheet/sheet';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { consentsApi } from '../api/consents.api';

interface LinkOfferSheetProps {
  open: boolean;
  personId: string;
  name: string;
  onClose: () => void;
  onDone: () => void;
}

/** Offers the record of whom I represent to their own account. Whether somebody has the number is not told. */
export function LinkOfferSheet({ open, personId, name, onClose, onDone }: LinkOfferSheetProps) {
  const { communityId } = useMembership();
  const [phone, setPhone] = useState('');
  const send = useAction(async (key: string) => {
    await consentsApi.offerLink(communityId, personId, phone, key);
    toast('好的，等他在自己的微信里点“是我”');
    onClose();
    onDone();
  });
  return (
    <Sheet open={open} title={`让${name}用自己的微信`} onClose={onClose}>
      <View className="body">
        {`${name}先用微信加入本社区。这里写他微信登录用的手机号，他会收到一条消息，七天内点“是我”就连上了；没有收到，请核对号码。连上以前，对方看不到任何资料。`}
      </View>
      <Field label="他的手机号" error={send.problem?.errors[0]?.message}>
        <TextInput id="link-phone" label="他的手机号" type="number" maxLength={20} value={phone} onChange={setPhone} />
      </Field>
      <ProblemNote problem={send.problem} />
      <View className="sheet__actions">
        <Button id="link-send" wide disabled={phone.trim() === '' || send.pending} onClick={() => void send.run()}>
          请他看看
        </Button>
      </View>
    </Sheet>
  );
}
