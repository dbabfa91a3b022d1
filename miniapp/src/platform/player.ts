import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';

/** Plays one recording of this device; it stops when the page is left. */
export function usePlayer(place: string | undefined): { playing: boolean; play: () => void; stop: () => void } {
  const [playing, setPlaying] = useState(false);
  const [audio, setAudio] = useState<Taro.InnerAudioContext>();
  useEffect(() => {
    if (!place) return undefined;
    const made = Taro.createInnerAudioContext();
    made.src = place;
    const ended = () => setPlaying(false);
    made.onEnded(ended);
    made.onStop(ended);
    made.onError(ended);
    setAudio(made);
    return () => made.destroy();
  }, [place]);
  return {
    playing,
    play: () => {
      setPlaying(true);
      audio?.play();
    },
    stop: () => audio?.stop(),
  };
}
