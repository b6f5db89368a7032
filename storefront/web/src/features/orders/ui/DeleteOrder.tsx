import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ApiError } from '@/api/problem';
import type { Order } from '@/api/types';
import { useText } from '@/shared/i18n/useText';
import { useErrorText } from '@/shared/ui/useErrorText';
import { useDeleteOrder } from '../api/orders';
import { canDelete } from '../api/rank';

export function DeleteOrder({ order }: { order: Order }) {
  const text = useText();
  const errorText = useErrorText();
  const [opened, { open, close }] = useDisclosure(false);
  const remove = useDeleteOrder();
  const isTooLate = remove.error instanceof ApiError && remove.error.status === 409;
  const confirm = () => {
    remove.mutate(order.id, { onSuccess: close });
  };
  if (!canDelete(order.status) && !opened) {
    return null;
  }
  if (order.deletionRequested === true) {
    return (
      <Alert color="yellow" data-testid="deletion-requested">
        {text('order.deletionRequested')}
      </Alert>
    );
  }
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        onClick={() => {
          remove.reset();
          open();
        }}
        data-testid="delete-order"
      >
        {text('order.delete')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        centered
        title={text('order.deleteTitle', { number: order.number })}
        closeButtonProps={{ 'aria-label': text('common.close') }}
      >
        <Stack>
          <Text>
            {text(
              order.status === 'PAYMENT_APPROVED' ? 'order.deleteTextPaid' : 'order.deleteText',
            )}
          </Text>
          {remove.error !== null && (
            <Alert color="red" role="alert" title={text('order.deleteFailed')}>
              {isTooLate ? text('order.deleteTooLate') : errorText(remove.error)}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {text('common.cancel')}
            </Button>
            <Button
              color="red.8"
              loading={remove.isPending}
              disabled={!canDelete(order.status)}
              onClick={confirm}
              data-testid="confirm-delete"
            >
              {text('order.deleteConfirm')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
