'use client';

import { useCombobox } from 'downshift';
import { Check, ChevronDown, Search } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { FieldError } from './field';

export type ComboOption<Value> = Readonly<{
  key: string;
  value: Value;
  name: string;
  /** Softer, after the name. */
  aside?: string | undefined;
}>;

type ComboboxProps<Value> = {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  placeholder?: string | undefined;
  /** Answers to what is typed, best first; all of them for nothing typed. */
  find: (typed: string) => readonly ComboOption<Value>[];
  chosen?: ComboOption<Value> | null | undefined;
  onChoose: (option: ComboOption<Value>) => void;
  /** The answers always stand open under the box, as in a dialog of its own. */
  open?: boolean | undefined;
  disabled?: boolean | undefined;
};

const box =
  'w-full min-h-touch rounded-m border-[1.5px] border-line-strong bg-surface py-2.5 pr-12 pl-11 text-base text-ink ' +
  'placeholder:text-ink-faint disabled:bg-sunken disabled:text-ink-soft aria-invalid:border-danger';

const frame = 'overflow-y-auto overscroll-contain rounded-m border border-line bg-surface p-1.5';

/** Type to narrow the list, arrow keys and Enter to choose, Escape to close: the ARIA combobox with a list. */
export function Combobox<Value>(props: ComboboxProps<Value>) {
  const { label, hint, error, placeholder, chosen = null, onChoose, open, disabled } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const options = [...props.find(typed)];
  const combo = useCombobox<ComboOption<Value>>({
    id,
    inputId: `${id}-input`,
    items: options,
    selectedItem: chosen,
    itemToString: (option) => option?.name ?? '',
    itemToKey: (option) => option?.key,
    defaultHighlightedIndex: 0,
    ...(open ? { isOpen: true } : {}),
    stateReducer: (_, { type, changes }) => {
      const { InputBlur, InputKeyDownEscape } = useCombobox.stateChangeTypes;
      if (open) return type === InputKeyDownEscape ? { ...changes, inputValue: '' } : changes;
      // What was typed and not chosen is no answer; the box shows what is.
      return type === InputBlur
        ? { ...changes, selectedItem: chosen, inputValue: chosen?.name ?? '' }
        : changes;
    },
    onStateChange: ({ type, inputValue, selectedItem }) => {
      if (inputValue !== undefined)
        setTyped(type === useCombobox.stateChangeTypes.InputChange ? inputValue : '');
      if (selectedItem) onChoose(selectedItem);
    },
  });
  const shown = combo.isOpen;
  const list = `${frame} ${open ? 'mt-3 h-[340px]' : 'absolute inset-x-0 top-full z-30 mt-1 max-h-[336px] shadow-card'}`;
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className="grid content-start gap-1.5">
      <label {...combo.getLabelProps()} htmlFor={`${id}-input`} className="text-sm font-semibold">
        {label}
      </label>
      <div className="relative">
        <Search
          aria-hidden="true"
          className="pointer-events-none absolute top-3.5 left-3.5 size-5 text-ink-soft"
        />
        <input
          {...combo.getInputProps({
            ref: field,
            disabled,
            placeholder,
            onFocus: (event) => event.currentTarget.select(),
            onKeyDown: (event) => {
              // With nothing left to close or clear, Escape belongs to the dialog around it.
              if (event.key === 'Escape' && open && typed === '')
                Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
            },
          })}
          data-focus-first={open ? '' : undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
          className={box}
        />
        {open ? null : (
          <ChevronDown
            aria-hidden="true"
            className="pointer-events-none absolute top-3.5 right-3.5 size-5 text-ink-soft"
          />
        )}
        <ul {...combo.getMenuProps()} className={`${list} ${shown && options.length > 0 ? '' : 'hidden'}`}>
          {shown
            ? options.map((option, index) => (
                <li
                  key={option.key}
                  {...combo.getItemProps({ item: option, index })}
                  className={`flex min-h-touch cursor-pointer flex-wrap items-center gap-x-2.5 rounded-m px-3.5 py-2 ${combo.highlightedIndex === index ? 'bg-accent-soft text-accent-strong' : ''}`}
                >
                  <b className="font-semibold">{option.name}</b>
                  {option.aside ? <span className="text-sm text-ink-soft">{option.aside}</span> : null}
                  {option.key === chosen?.key ? (
                    <Check aria-hidden="true" className="ml-auto size-5" />
                  ) : null}
                </li>
              ))
            : null}
        </ul>
        {shown && options.length === 0 ? (
          <p className={`${list} px-4! py-3! text-ink-soft`}>Nothing has this name. Try fewer letters.</p>
        ) : null}
      </div>
      <p role="status" className="sr-only">
        {shown && typed !== '' ? `${options.length} found` : ''}
      </p>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-ink-soft">
          {hint}
        </p>
      ) : null}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}
