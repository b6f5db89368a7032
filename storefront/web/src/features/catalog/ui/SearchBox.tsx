import { useId, useRef } from 'react';
import { useText } from '../texts';
import classes from './SearchBox.module.css';

interface SearchBoxProps {
  search: string;
  onSearch: (search: string) => void;
}

export function SearchBox({ search, onSearch }: SearchBoxProps) {
  const text = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <form
      role="search"
      className={classes.box}
      onSubmit={(event) => {
        event.preventDefault();
        input.current?.blur(); // The keyboard on the screen makes room for what was found.
      }}
    >
      <label htmlFor={id} className="cafe-hidden">
        {text('catalog.search')}
      </label>
      <svg viewBox="0 0 24 24" aria-hidden="true" className={classes.icon}>
        <path d="M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 20 20" />
      </svg>
      <input
        ref={input}
        id={id}
        className={classes.input}
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        placeholder={text('catalog.search')}
        maxLength={80}
        value={search}
        data-testid="search"
        onChange={({ currentTarget }) => {
          onSearch(currentTarget.value);
        }}
      />
      {search !== '' && (
        <button
          type="button"
          className={classes.clear}
          aria-label={text('catalog.clear')}
          onClick={() => {
            onSearch('');
            input.current?.focus();
          }}
        >
          ×
        </button>
      )}
    </form>
  );
}
