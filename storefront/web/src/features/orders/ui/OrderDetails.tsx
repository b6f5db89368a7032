import { Button, Code, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { Order } from '@/api/types';
import { useText } from '@/shared/i18n/useText';
import { Lines } from '@/shared/ui/Lines';

function Shipping({ invoice, tracking }: Pick<Order, 'invoice' | 'tracking'>) {
  const text = useText();
  return (
    <Paper className="cafe-card" p="md" component="section">
      <Stack gap="sm">
        {tracking !== undefined && (
          <Group justify="space-between">
            <Text>{text('order.tracking')}</Text>
            <Code fz="md" data-testid="tracking">
              {tracking}
            </Code>
          </Group>
        )}
        {invoice !== undefined && (
          <Group justify="space-between">
            <Text>{text('order.invoice', { number: invoice.number })}</Text>
            <Group gap="xs">
              <Button
                component="a"
                href={invoice.url}
                size="xs"
                variant="light"
                data-testid="invoice-link"
              >
                {text('order.invoiceOpen')}
              </Button>
              <Button
                component="a"
                href={invoice.pdfUrl}
                size="xs"
                variant="light"
                data-testid="invoice-pdf"
              >
                {text('order.invoicePdf')}
              </Button>
            </Group>
          </Group>
        )}
      </Stack>
    </Paper>
  );
}

const cep = (postalCode: string) => postalCode.replace(/^(\d{5})-?(\d{3})$/, '$1-$2');

export function OrderDetails({ order }: { order: Order }) {
  const text = useText();
  const { address, invoice, tracking, fulfilment } = order;
  return (
    <>
      {(invoice !== undefined || tracking !== undefined) && (
        <Shipping
          {...(invoice === undefined ? {} : { invoice })}
          {...(tracking === undefined ? {} : { tracking })}
        />
      )}
      <Paper className="cafe-card" p="md" component="section" aria-label={text('order.lines')}>
        <Title order={2} size="h4" mb="sm">
          {text('order.lines')}
        </Title>
        <Lines lines={order.lines} total={order.total} />
      </Paper>
      <Paper className="cafe-card" p="md" component="section">
        <Title order={2} size="h4" mb={4}>
          {text(fulfilment === 'COUNTER' ? 'order.counter' : 'order.delivery')}
        </Title>
        <Text size="sm">{order.buyer.name}</Text>
        {fulfilment === 'COUNTER' ? (
          <Text size="sm">{text('order.callNumber', { number: order.number })}</Text>
        ) : (
          address !== undefined && (
            <Text size="sm" c="dimmed">
              {address.street}, {address.city} – {address.state},{' '}
              <span className="cafe-nowrap">{cep(address.postalCode)}</span>
            </Text>
          )
        )}
      </Paper>
    </>
  );
}
