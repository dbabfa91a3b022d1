import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';

const WIDE_PX = 900;

/** True when there is room for a table: a desktop window, or a tablet on its side. */
export function useWide(): boolean {
  const [wide, setWide] = useState(measure);
  useEffect(() => {
    if (!SILIN_H5) return undefined;
    const look = () => setWide(measure());
    window.addEventListener('resize', look);
    return () => window.removeEventListener('resize', look);
  }, []);
  return wide;
}

function measure(): boolean {
  if (SILIN_H5) return window.innerWidth >= WIDE_PX;
  try {
    return Taro.getWindowInfo().windowWidth >= WIDE_PX;
  } catch {
    return false;
  }
}
