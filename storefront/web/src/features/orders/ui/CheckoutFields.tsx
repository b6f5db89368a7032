import { Fieldset, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useText } from '@/shared/i18n/useText';
import type { CheckoutValues } from '../api/checkout';

type Form = UseFormReturnType<CheckoutValues>;

export function FulfilmentFields({ form }: { form: Form }) {
  const text = useText();
  return (
    <Radio.Group
      label={text('checkout.fulfilment')}
      name="fulfilment"
      key={form.key('fulfilment')}
      {...form.getInputProps('fulfilment')}
    >
      <Group mt="xs">
        <Radio
          value="DELIVERY"
          label={text('checkout.delivery')}
          data-testid="fulfilment-DELIVERY"
        />
        <Radio value="COUNTER" label={text('checkout.counter')} data-testid="fulfilment-COUNTER" />
      </Group>
    </Radio.Group>
  );
}

export function BuyerFields({ form }: { form: Form }) {
  const text = useText();
  return (
    <Fieldset legend={text('checkout.buyer')} className="cafe-card">
      <Stack gap="sm">
        <TextInput
          name="buyer.name"
          label={text('checkout.name')}
          autoComplete="name"
          withAsterisk
          key={form.key('buyer.name')}
          {...form.getInputProps('buyer.name')}
        />
        <TextInput
          name="buyer.email"
          type="email"
          label={text('checkout.email')}
          autoComplete="email"
          withAsterisk
          key={form.key('buyer.email')}
          {...form.getInputProps('buyer.email')}
        />
      </Stack>
    </Fieldset>
  );
}

export function AddressFields({ form }: { form: Form }) {
  const text = useText();
  return (
    <Fieldset legend={text('checkout.address')} className="cafe-card">
      <Stack gap="sm">
        <TextInput
          name="address.street"
          label={text('checkout.street')}
          autoComplete="street-address"
          withAsterisk
          key={form.key('address.street')}
          {...form.getInputProps('address.street')}
        />
        <TextInput
          name="address.city"
          label={text('checkout.city')}
          autoComplete="address-level2"
          withAsterisk
          key={form.key('address.city')}
          {...form.getInputProps('address.city')}
        />
        <Group grow align="flex-start">
          <TextInput
            name="address.state"
            label={text('checkout.state')}
            autoComplete="address-level1"
            maxLength={2}
            placeholder="SP"
            withAsterisk
            styles={{ input: { textTransform: 'uppercase' } }}
            key={form.key('address.state')}
            {...form.getInputProps('address.state')}
          />
          <TextInput
            name="address.postalCode"
            label={text('checkout.postalCode')}
            autoComplete="postal-code"
            inputMode="numeric"
            maxLength={9}
            placeholder="01310-100"
            withAsterisk
            key={form.key('address.postalCode')}
            {...form.getInputProps('address.postalCode')}
          />
        </Group>
      </Stack>
    </Fieldset>
  );
}

export function CounterFields({ form }: { form: Form }) {
  const text = useText();
  return (
    <Fieldset legend={text('checkout.counter')} className="cafe-card">
      <Text size="sm" c="dimmed" mb="sm">
        {text('checkout.counterHint')}
      </Text>
      <TextInput
        name="admission"
        label={text('checkout.admission')}
        autoComplete="off"
        withAsterisk
        key={form.key('admission')}
        {...form.getInputProps('admission')}
      />
    </Fieldset>
  );
}
