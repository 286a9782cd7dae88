import { NumberField, TextField } from '@/components/ui/field';
import type { Service } from '@/lib/domain/clinic';

type ServiceFieldsProps = {
  given?: Service | undefined;
  errors: Readonly<Record<string, string>>;
  at?: string | undefined;
};

export function ServiceFields({ given, errors, at = '' }: ServiceFieldsProps) {
  const wires = (name: keyof Service) => ({ name: `${at}${name}`, error: errors[`${at}${name}`] });
  return (
    <div className="grid gap-5 tablet:grid-cols-[1fr_150px_150px_140px]">
      <TextField label="Service" defaultValue={given?.name} required maxLength={80} {...wires('name')} />
      <NumberField
        label="Length"
        unit="min"
        defaultValue={given?.minutes ?? 60}
        required
        min={5}
        max={240}
        step={1}
        {...wires('minutes')}
      />
      <NumberField
        label="Turn-over"
        unit="min"
        defaultValue={given?.turnoverMinutes ?? 10}
        required
        min={0}
        max={120}
        step={1}
        {...wires('turnoverMinutes')}
      />
      <TextField label="Fee" optional defaultValue={given?.fee} maxLength={40} {...wires('fee')} />
    </div>
  );
}

/** An empty number stays empty text: the schema refuses it, it never becomes 0. */
export function readService(data: FormData, at = '') {
  const text = (name: keyof Service) => String(data.get(`${at}${name}`) ?? '');
  return {
    name: text('name'),
    minutes: text('minutes'),
    turnoverMinutes: text('turnoverMinutes'),
    fee: text('fee'),
  };
}
