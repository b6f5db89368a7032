import { Alert, Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { ApiError } from '@/api/problem';
import type { Cart } from '@/api/types';
import { formatMoney } from '@/shared/format/money';
import { useText } from '@/shared/i18n/useText';
import { Lines } from '@/shared/ui/Lines';
import { useErrorText } from '@/shared/ui/useErrorText';
import { forgetAdmission, keptAdmission } from '../api/admission';
import { nextAttempt } from '../api/attempt';
import { findMistakes, toRequest, type CheckoutValues } from '../api/checkout';
import { usePlaceOrder, type Attempt } from '../api/orders';
import { AddressFields, BuyerFields, CounterFields, FulfilmentFields } from './CheckoutFields';

function blank(): CheckoutValues {
  const admission = keptAdmission();
  return {
    fulfilment: admission === '' ? 'DELIVERY' : 'COUNTER',
    buyer: { name: '', email: '' },
    address: { street: '', city: '', state: '', postalCode: '' },
    admission,
  };
}

export function CheckoutForm({ cart }: { cart: Cart }) {
  const text = useText();
  const { locale } = useIntl();
  const errorText = useErrorText();
  const [, navigate] = useLocation();
  const place = usePlaceOrder();
  const [attempt, setAttempt] = useState<Attempt>();
  const form = useForm<CheckoutValues>({
    initialValues: blank(),
    validateInputOnBlur: true,
    validate: (values) =>
      Object.fromEntries(
        Object.entries(findMistakes(values)).flatMap(([path, rule]) =>
          rule === null ? [] : [[path, text(`invalid.${rule}`)]],
        ),
      ),
  });

  const submit = (values: CheckoutValues) => {
    const next = nextAttempt(attempt, toRequest(values));
    setAttempt(next);
    place.mutate(next, {
      onSuccess: (order) => {
        forgetAdmission();
        navigate(`/orders/${order.id}`, { replace: true });
      },
      onError: (error) => {
        if (error instanceof ApiError) {
          // An answer was given: whatever is sent next is a new attempt. Without one, the same is sent again.
          if (error.status < 500) {
            setAttempt(undefined);
          }
          form.setErrors(
            Object.fromEntries(error.fields.map(({ field, message }) => [field, message])),
          );
        }
      },
    });
  };

  const focusFirst = (errors: typeof form.errors) => {
    const [first] = Object.keys(errors);
    if (first !== undefined) {
      document.querySelector<HTMLElement>(`[name="${CSS.escape(first)}"]`)?.focus();
    }
  };

  return (
    <form onSubmit={form.onSubmit(submit, focusFirst)} noValidate>
      <Stack gap="lg" maw={640} mx="auto">
        <Title order={1}>{text('checkout.title')}</Title>
        <FulfilmentFields form={form} />
        <BuyerFields form={form} />
        {form.values.fulfilment === 'DELIVERY' ? (
          <AddressFields form={form} />
        ) : (
          <CounterFields form={form} />
        )}
        <Paper className="cafe-card" p="md" component="section">
          <Title order={2} size="h4" mb="sm">
            {text('checkout.summary')}
          </Title>
          <Lines lines={cart.items} total={cart.total} />
        </Paper>
        {place.error !== null && (
          <Alert color="red" title={text('checkout.failed')} role="alert">
            {errorText(place.error)} {attempt !== undefined && text('checkout.failedRetry')}
          </Alert>
        )}
        <div>
          <Button
            type="submit"
            size="lg"
            fullWidth
            loading={place.isPending}
            data-testid="place-order"
          >
            {text('checkout.place', { total: formatMoney(cart.total, locale) })}
          </Button>
          <Text size="sm" c="dimmed" ta="center" mt="xs">
            {text('checkout.payHint')}
          </Text>
        </div>
      </Stack>
    </form>
  );
}
