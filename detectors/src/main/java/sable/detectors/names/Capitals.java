// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import java.util.Set;

/** Words in capitals, and how they would be written in running text. */
final class Capitals {

  /** Short forms of police text that are in capitals in any text and are no names. */
  private static final Set<String> SHORT_FORMS =
      Set.of(
          ("ABE ABH AKA AMB AMBO ANPR ARV ASB ASN ATM BRP BST BTP BWV CAD CAR CCTV CHI "
                  + "CHIS CID CJ CJS CO CPS CRO CSI DDO DNA DOB DP DVLA ETA FCR FLO FME FW INF INFT JKT FOI GBH "
                  + "GMT GP HBC HCP HMP HQ HRS IC ID IMEI INC IOPC IP IPT ISSI KSI LFB LOCN LOG MAPPA "
                  + "ADDR APPROX ASGD ASSGD BKUP BLK BLVD CLR CUST DEFT DEFTS DESC DIST EDT ENQ ENQS "
                  + "FEM FLR FM FNU GAP HEMS IDENT LNU MSG NGAP OCC OPP POSS REQ RESP RTN RUI SCRMNG "
                  + "STS SUPV SUPVR SVCS TBC THX VEHS WITS WPN WPNS "
                  + "MARAC MASH MC MG MISPER MIT MO MPS NCA FIB NFA NHS NI NINO NO NOK NSY OIC OK OOH "
                  + "OP PACE PNB PNC POLSA PNCID PPE PPU PSD PSNI PSU QRF REF RK ROTI RTC SAR SCAS SDN SIM "
                  + "SIO SO SOLR SPOC TEL TRU TV TWOC UK UNK UPN URN US USA VEH VIN VM VPFPN VRM WF WM")
              .split(" "));

  private Capitals() {}

  /** Whether all letters are capitals, two at least. */
  static boolean isAll(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isLetter(c)) {
        if (!Character.isUpperCase(c)) {
          return false;
        }
        letters++;
      }
    }
    return letters >= 2;
  }

  /** Whether it is a short form that stays in capitals. */
  static boolean isShortForm(String word) {
    return SHORT_FORMS.contains(word);
  }

  /** The first letter of each part in capitals, the others small; as long as the word was. */
  static String lowered(String word) {
    StringBuilder out = new StringBuilder(word.length());
    boolean first = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      out.append(first ? c : Character.toLowerCase(c));
      first = !Character.isLetterOrDigit(c);
    }
    return out.toString();
  }
}
