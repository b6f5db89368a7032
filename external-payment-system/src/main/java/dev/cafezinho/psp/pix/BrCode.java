package dev.cafezinho.psp.pix;

import com.emv.qrcode.model.mpm.AdditionalDataField;
import com.emv.qrcode.model.mpm.AdditionalDataFieldTemplate;
import com.emv.qrcode.model.mpm.MerchantAccountInformationReservedAdditional;
import com.emv.qrcode.model.mpm.MerchantAccountInformationTemplate;
import com.emv.qrcode.model.mpm.MerchantPresentedMode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The code that any bank's reader accepts: the Central Bank's BR Code, which is an EMV
 * merchant-presented code ending in a CRC-16/CCITT-FALSE.
 */
class BrCode {
  private static final int NAME_LENGTH = 25;
  private static final int CITY_LENGTH = 15;
  private static final int TXID_LENGTH = 25;
  private static final int KEY_LENGTH = 77;
  private static final String UNNAMED = "***";

  private final String key;
  private final String merchantName;
  private final String merchantCity;

  /**
   * @throws IllegalArgumentException if a name has no letter that a code can carry, or the key is
   *     longer than a key can be: better no payment than one that no bank reads
   */
  BrCode(String key, String merchantName, String merchantCity) {
    if (key.length() > KEY_LENGTH) {
      throw new IllegalArgumentException("A PIX key has at most 77 characters: " + key);
    }
    this.key = key;
    this.merchantName = plain(merchantName, NAME_LENGTH);
    this.merchantCity = plain(merchantCity, CITY_LENGTH);
  }

  private static String plain(String name, int length) {
    var plain = PlainText.of(name, length);
    if (plain.isEmpty()) {
      throw new IllegalArgumentException("Nothing is left of the name " + name + " in a BR Code");
    }
    return plain;
  }

  /**
   * @param value in cents
   * @param reference its letters and digits name the payment at the bank
   */
  String of(long value, String reference) {
    var txid = reference.replaceAll("[^A-Za-z0-9]", "");
    return code(
        BigDecimal.valueOf(value, 2).toPlainString(),
        txid.substring(0, Math.min(TXID_LENGTH, txid.length())));
  }

  /** For the buyer to type the amount; {@code ***} stands for no name at the bank. */
  String ofAnyValue() {
    return code(null, UNNAMED);
  }

  /**
   * A code to be paid once, from which the bank reads no more than where to ask for the charge: its
   * amount and its txid of up to 35 characters would not fit.
   *
   * @param location without its scheme, at most 77 characters
   */
  String ofLocation(String location) {
    var code = start("25", location);
    code.setPointOfInitiationMethod("12");
    return end(code, UNNAMED);
  }

  private String code(@Nullable String amount, String txid) {
    var code = start("01", key);
    if (amount != null) {
      code.setTransactionAmount(amount);
    }
    return end(code, txid);
  }

  private static MerchantPresentedMode start(String field, String receiver) {
    var account = new MerchantAccountInformationReservedAdditional("br.gov.bcb.pix");
    account.addPaymentNetworkSpecific(field, receiver);
    var code = new MerchantPresentedMode();
    code.setPayloadFormatIndicator("01");
    code.addMerchantAccountInformation(new MerchantAccountInformationTemplate("26", account));
    code.setMerchantCategoryCode("0000");
    code.setTransactionCurrency("986");
    return code;
  }

  private String end(MerchantPresentedMode code, String txid) {
    code.setCountryCode("BR");
    code.setMerchantName(merchantName);
    code.setMerchantCity(merchantCity);
    code.setAdditionalDataField(label(txid));
    return code.toString();
  }

  private static AdditionalDataFieldTemplate label(String txid) {
    var field = new AdditionalDataField();
    field.setReferenceLabel(txid);
    var template = new AdditionalDataFieldTemplate();
    template.setValue(field);
    return template;
  }
}
