import { useId } from 'react';
import { useText } from '../texts';
import classes from './NoteField.module.css';

export const NOTE_LENGTH = 140;

const FEW = 20;

interface NoteFieldProps {
  note: string;
  onChange: (note: string) => void;
}

/** Characters as people count them, and as the shop does. */
function lengthOf(note: string): number {
  return Array.from(note).length;
}

/** One line: the note is printed on the kitchen's ticket. */
function tidy(note: string): string {
  const line = note.replace(/\p{Control}+/gu, ' ');
  return Array.from(line).slice(0, NOTE_LENGTH).join('');
}

export function NoteField({ note, onChange }: NoteFieldProps) {
  const text = useText();
  const id = useId();
  const used = lengthOf(note);
  const left = NOTE_LENGTH - used;
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={classes.label}>
        {text('product.note')}
      </label>
      <textarea
        id={id}
        rows={2}
        className={classes.input}
        placeholder={text('product.noteHint')}
        aria-describedby={`${id}-count`}
        value={note}
        data-testid="note"
        onChange={({ currentTarget }) => {
          onChange(tidy(currentTarget.value));
        }}
      />
      <p id={`${id}-count`} className={classes.count}>
        <span aria-hidden="true">{text('product.noteLeft', { used, max: NOTE_LENGTH })}</span>
        <span className="cafe-hidden">{text('product.noteLeftLong', { count: left })}</span>
      </p>
      <span role="status" className="cafe-hidden">
        {left <= FEW && text('product.noteLeftLong', { count: left })}
      </span>
    </div>
  );
}
