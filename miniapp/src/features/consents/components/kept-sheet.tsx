import { View } from '@tarojs/components';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Sheet } from '@/ui/sheet/sheet';
import { ProblemNote } from '@/ui/states/states';
import { useKeptFile } from '../model/use-kept-file';
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
  const { chosen, setChosen, sentId } = useKeptFile(personId);
  const send = useAction(async (key: string) => onConfirm(key, await sentId()));
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
