import { useForm, type UseFormReturnType } from '@mantine/form';
import { isApiError } from '@/api/problem';
import { useProblemText, useRuleText } from '@/shared/i18n/problemText';
import { keptAdmission } from '../api/admission';
import { openAttempt } from '../api/attempt';
import { rememberedDetails } from '../api/details';
import { FIELDS, findMistakes, toValues, type CheckoutValues } from '../api/form';
import { isAdmissionRefused } from '../api/refusal';

export type CheckoutForm = UseFormReturnType<CheckoutValues>;

export function blankValues(): CheckoutValues {
  const admission = keptAdmission();
  return {
    fulfilment: admission === '' ? 'DELIVERY' : 'COUNTER',
    buyer: { name: '', email: '', cpf: '' },
    address: { postalCode: '', street: '', city: '', state: '' },
    admission,
  };
}

/** What was being ordered when the page was loaded again; else what this device remembers. */
function firstValues(): CheckoutValues {
  const open = openAttempt();
  if (open !== undefined) {
    return toValues(open.body);
  }
  const blank = blankValues();
  const known = rememberedDetails();
  return known === undefined
    ? blank
    : { ...blank, buyer: { ...blank.buyer, ...known.buyer }, address: known.address };
}

export function useCheckoutForm(): CheckoutForm {
  const ruleText = useRuleText();
  return useForm<CheckoutValues>({
    initialValues: firstValues(),
    validateInputOnBlur: true,
    clearInputErrorOnChange: true,
    validate: (values) =>
      Object.fromEntries(findMistakes(values).map((found) => [found.field, ruleText(found)])),
  });
}

/** What the shop finds wrong with which field. */
export function useRefusedFields(): (error: unknown) => Record<string, string> {
  const ruleText = useRuleText();
  const problemText = useProblemText();
  return (error) => {
    if (isAdmissionRefused(error)) {
      return { admission: problemText(error) };
    }
    return isApiError(error)
      ? Object.fromEntries(error.errors.map((found) => [found.field, ruleText(found)]))
      : {};
  };
}

/** The first that is wrong, in the middle of the screen: neither the header nor the pay bar hides it. */
export function focusFirstMistake(errors: Record<string, unknown>): void {
  const first = FIELDS.find((field) => errors[field] !== undefined);
  const input = document.querySelector<HTMLElement>(`[name="${first ?? ''}"]`);
  input?.focus({ preventScroll: true });
  input?.scrollIntoView({ block: 'center' });
}
