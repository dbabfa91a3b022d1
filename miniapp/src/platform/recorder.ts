import Taro from '@tarojs/taro';
import { mediaLimits } from '@silin/shared';
import { useEffect, useRef, useState } from 'react';
import { chooseLocal, type LocalFile } from './local-file';

/** What somebody said, as a file of this device. */
export type Recorded = (voice: LocalFile) => void;

export interface Recorder {
  recording: boolean;
  /** The phone gave no leave to record, or could not. */
  failed: boolean;
  /** Begins, and ends by itself after two minutes; in a browser a recording is chosen instead. */
  start: () => void;
  stop: () => void;
}

const FORMAT = { format: 'mp3', sampleRate: 16_000, numberOfChannels: 1, encodeBitRate: 48_000 } as const;
const MS = 1_000;

/** Records one person's word with the phone's microphone, asked for by WeChat at the first use. */
export function useRecorder(onRecorded: Recorded): Recorder {
  const [recording, setRecording] = useState(false);
  const [failed, setFailed] = useState(false);
  const latest = useRef(onRecorded);
  latest.current = onRecorded;
  const alive = useRef(true);
  useEffect(() => {
    if (SILIN_H5) return undefined;
    const manager = Taro.getRecorderManager();
    manager.onStart(() => setRecording(true));
    manager.onStop(({ tempFilePath }) => {
      setRecording(false);
      if (alive.current) latest.current({ path: tempFilePath });
    });
    manager.onError(() => {
      setRecording(false);
      setFailed(true);
    });
    return () => {
      alive.current = false;
      manager.stop();
    };
  }, []);
  const choose = async () => {
    const file = await chooseLocal('audio/*');
    if (file) latest.current(file);
  };
  return {
    ...{ recording, failed },
    start: () => {
      setFailed(false);
      if (SILIN_H5) void choose();
      else Taro.getRecorderManager().start({ duration: mediaLimits.voiceMaxSeconds * MS, ...FORMAT });
    },
    stop: () => {
      if (!SILIN_H5) Taro.getRecorderManager().stop();
    },
  };
}
