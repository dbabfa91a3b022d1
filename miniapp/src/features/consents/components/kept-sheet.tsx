import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import type { LocalFile } from '@/platform/local-file';
import { newIdempotencyKey } from '@/platform/request';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Sheet } from '@/ui/sheet/sheet';
import { ProblemNote } from '@/ui/states/states';
import { consentsApi } from '../api/consents.api';
import { FileChoice } from './file-choice';

interface KeptSheetProps {
  title: string;
  about: string | undefined;
  detail: string;
  confirm: string;
  personId: string;
  kind: 'picture' | 'voice';
  /** False: it can be written down without a photograph too. */
  needed: boolean;
  /** Writes it down, with what was sent. */
  onConfirm: (key: string, fileId: string | undefined) => Promise<void>;
  onClose: () => void;
}

/** The last question before something is written down with the photograph or the recording that is kept with it. */
export function KeptSheet(props: KeptSheetProps) {
  const { title, about, detail, confirm, personId, kind, needed, onConfirm, onClose } = props;
  const { communityId } = useMembership();
  const [chosen, setChosen] = useState<LocalFile>();
  const sent = useRef<{ of: LocalFile; id: string }>();
  const send = useAction(async (key: string) => {
    // What has arrived already is not sent again when only the last step failed.
    if (chosen && sent.current?.of !== chosen) {
      const { id } = await consentsApi.sendFile(communityId, personId, chosen, newIdempotencyKey());
      sent.current = { of: chosen, id };
    }
    await onConfirm(key, chosen ? sent.current?.id : undefined);
  });
  return (
    <Sheet open title={title} onClose={onClose}>
      {about ? <View className="strong sheet__about">{about}</View> : null}
      <View className="body">{detail}</View>
      <FileChoice kind={kind} chosen={chosen} onChange={setChosen} />
      <ProblemNote problem={send.problem} />
      <View className="sheet__actions">
        <Button variant="quiet" grow onClick={onClose}>
          先不了
        </Button>
        <Button id="confirm" grow disabled={needed && !chosen} loading={send.pending} onClick={() => void send.run()}>
          {confirm}
        </Button>
      </View>
    </Sheet>
  );
}
