import { Input, View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { keyboard } from '../button/button';
import { Icon } from '../icon/icon';
import { named } from '../base/role';
import './search-box.scss';

interface SearchBoxProps {
  value: string;
  placeholder: string;
  maxLength: number;
  /** Called when the person stops typing or presses search, with blanks around the words cut off. */
  onSearch: (words: string) => void;
  id?: string;
}

const PAUSE_MS = 500;

/** A line to search with; it waits for a pause in typing, so a weak network is asked once. */
export function SearchBox({ value, placeholder, maxLength, onSearch, id }: SearchBoxProps) {
  const [text, setText] = useState(value);
  const said = useRef(value);
  const search = (words: string) => {
    const trimmed = words.trim();
    if (trimmed === said.current) return;
    said.current = trimmed;
    onSearch(trimmed);
  };
  const latest = useRef(search);
  latest.current = search;
  useEffect(() => {
    const pause = setTimeout(() => latest.current(text), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [text]);
  useEffect(() => {
    if (value === said.current) return;
    said.current = value;
    setText(value);
  }, [value]);
  const clear = () => {
    setText('');
    search('');
  };
  return (
    <View className="search">
      <Icon name="search" className="muted" />
      <Input
        {...named(id)}
        className="search__input"
        placeholderClass="input__placeholder"
        placeholder={placeholder}
        value={text}
        maxlength={maxLength}
        confirmType="search"
        aria-label={placeholder}
        onInput={(e) => setText(e.detail.value)}
        onConfirm={() => search(text)}
      />
      {text ? (
        <View className="search__clear" aria-label="清空" onClick={clear} {...(SILIN_H5 ? keyboard(clear) : {})}>
          <Icon name="close" size={1.25} />
        </View>
      ) : null}
    </View>
  );
}
