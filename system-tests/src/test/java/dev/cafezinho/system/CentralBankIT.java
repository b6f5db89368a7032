package dev.cafezinho.system;

/** The payment system as any bank with the Central Bank's API. */
class CentralBankIT extends PaymentSystemContract {
  CentralBankIT() {
    super("bacen");
  }
}
