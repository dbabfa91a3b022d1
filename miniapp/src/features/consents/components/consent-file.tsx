import { Image, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { forgetLocal, localFile } from '@/platform/local-file';
import { usePlayer } from '@/platform/player';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Sheet } from '@/ui/sheet/sheet';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { consentsApi, type ConsentFileKind } from '../api/consents.api';
import { KeptSheet } from './kept-sheet';

const PLACES = { picture: ['consent.jpg', 'image/jpeg'], voice: ['consent.mp3', 'audio/mpeg'] } as const;

interface ConsentFileProps {
  consentId: string;
  /** Whose consent it is, and what was agreed to. */
  of: { personId: string; name: string };
  title: string;
  /** What the reader may open; null: nothing is kept, or not for them. */
  file: ConsentFileKind | null;
  addFile: boolean;
  onChanged: () => Promise<void>;
}

/** What is kept with a consent: looked at, each look recorded; or added where there is none. */
export function ConsentFile(props: ConsentFileProps) {
  const [adding, setAdding] = useState(false);
  const { consentId, file, addFile } = props;
  if (file) return <KeptFile consentId={consentId} kind={file} />;
  if (!addFile) return null;
  return (
    <>
      <Button id="file-add" variant="text" icon="camera" onClick={() => setAdding(true)}>
        补一张签字的照片
      </Button>
      {adding ? <AddSheet {...props} onClose={() => setAdding(false)} /> : null}
    </>
  );
}

function AddSheet({ consentId, of, title, onChanged, onClose }: ConsentFileProps & { onClose: () => void }) {
  const { communityId } = useMembership();
  return (
    <KeptSheet
      title="补一张签字的照片"
      about={`${of.name}：“${title}”`}
      detail="只有本人、社区工作者和这一片的网格员能看，谁看过都记着。"
      confirm="留下这一张"
      {...{ personId: of.personId, kind: 'picture', needed: true, onClose }}
      onConfirm={async (key, fileId) => {
        if (fileId) await consentsApi.addFile(communityId, consentId, fileId, key);
        toast('照片留好了');
        onClose();
        await onChanged();
      }}
    />
  );
}

function KeptFile({ consentId, kind }: { consentId: string; kind: ConsentFileKind }) {
  const { communityId } = useMembership();
  const [place, setPlace] = useState<string>();
  const player = usePlayer(kind === 'voice' ? place : undefined);
  const look = useAction(async () => {
    const [name, type] = PLACES[kind];
    setPlace(localFile(name, await consentsApi.file(communityId, consentId), type));
  });
  // Nothing of it stays on the device.
  useEffect(() => (place ? () => forgetLocal(place) : undefined), [place]);
  const close = () => setPlace(undefined);
  return (
    <>
      <Button id="file-look" variant="text" loading={look.pending} onClick={() => void look.run()}>
        {kind === 'voice' ? '听本人的录音' : '看签字的照片'}
      </Button>
      <ProblemNote problem={look.problem} />
      {place ? (
        <Sheet open title={kind === 'voice' ? '本人的录音' : '签字的照片'} onClose={close}>
          {kind === 'picture' ? (
            <Image id="file-picture" className="consents__paper" src={place} mode="aspectFit" />
          ) : (
            <Button id="voice-play" icon="mic" wide onClick={player.playing ? player.stop : player.play}>
              {player.playing ? '停' : '听录音'}
            </Button>
          )}
          <View className="note">您看过这一次，已经记下了，本人看得到。</View>
          <Button variant="quiet" wide onClick={close}>
            关闭
          </Button>
        </Sheet>
      ) : null}
    </>
  );
}
