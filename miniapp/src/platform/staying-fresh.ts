import { useEffect, useRef } from 'react';

const EVERY_MS = 60_000;

/** Reads again once a minute while the window is looked at, and whenever somebody comes back to it. Browser only. */
export function useStayingFresh(read: () => void): void {
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    if (!SILIN_H5) return undefined;
    const look = () => {
      if (document.visibilityState === 'visible') latest.current();
    };
    const timer = setInterval(look, EVERY_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
}
