import { Image, View } from '@tarojs/components';
import { usePlayer } from '@/platform/player';
import { chooseLocal, type LocalFile } from '@/platform/local-file';
import { useRecorder } from '@/platform/recorder';
import { Button } from '@/ui/button/button';
import { choosePictures } from '@/ui/pictures/choose-pictures';
import './consents.scss';

interface FileChoiceProps {
  kind: 'picture' | 'voice';
  /** The photograph or the recording, not sent yet. */
  chosen: LocalFile | undefined;
  onChange: (chosen: LocalFile | undefined) => void;
}

/** Takes the photograph of the signed paper, or records what the person says. */
export function FileChoice({ kind, chosen, onChange }: FileChoiceProps) {
  return kind === 'picture' ? (
    <PaperChoice chosen={chosen} onChange={onChange} />
  ) : (
    <VoiceChoice chosen={chosen} onChange={onChange} />
  );
}

type ChoiceProps = Omit<FileChoiceProps, 'kind'>;

function PaperChoice({ chosen, onChange }: ChoiceProps) {
  const choose = async () => {
    const [path] = SILIN_H5 ? [] : await choosePictures(1);
    const picture = SILIN_H5 ? await chooseLocal('image/*') : path && { path };
    if (picture) onChange(picture);
  };
  return (
    <View className="stack">
      {chosen ? <Image className="consents__paper" src={chosen.path} mode="aspectFit" /> : null}
      <Button id="paper-photo" variant="quiet" icon="camera" wide onClick={() => void choose()}>
        {chosen ? '重新拍一张' : '拍下签好的纸'}
      </Button>
      {chosen ? (
        <Button variant="text" onClick={() => onChange(undefined)}>
          不留照片
        </Button>
      ) : null}
    </View>
  );
}

function VoiceChoice({ chosen, onChange }: ChoiceProps) {
  const { recording, failed, start, stop } = useRecorder(onChange);
  const player = usePlayer(chosen?.path);
  const verb = SILIN_H5 ? '选一段录音' : '开始录音';
  return (
    <View className="stack">
      {recording ? (
        <Button id="voice-stop" variant="primary" icon="mic" wide onClick={stop}>
          正在录，说完点这里
        </Button>
      ) : (
        <Button id="voice-start" variant="quiet" icon="mic" wide onClick={start}>
          {chosen ? (SILIN_H5 ? '换一段录音' : '重新录') : verb}
        </Button>
      )}
      {chosen && !recording ? (
        <Button id="voice-play" variant="text" onClick={player.playing ? player.stop : player.play}>
          {player.playing ? '停' : '听一听'}
        </Button>
      ) : null}
      {failed ? <View className="note">没有录成。请在手机设置里允许使用麦克风，或者改用签字、当面说。</View> : null}
    </View>
  );
}
