// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import java.util.HashMap;
import java.util.Map;

/**
 * Everyday words of police papers by what they tell of what stands beside them, that a rare rank or
 * kind of street counts as much as a common one.
 */
final class WordKinds {

  /** What a word is that is of none of these kinds. */
  static final String OTHER = "-";

  private static final Map<String, String> KINDS = new HashMap<>();

  static {
    add(
        "rank",
        "pc wpc dc wdc tdc tpc ps ds di dci dcs dsu dsupt det detective sgt sergeant insp inspector"
            + " ci supt superintendent acc dcc cc chief pcso cso sc spc special constable officer"
            + " csi soco cic dsgt dcon ddo dco fao sio dsio governor trainee");
    add(
        "title",
        "mr mrs ms miss mx dr prof professor sir dame lord lady rev revd reverend father sister imam"
            + " rabbi cllr councillor judge hhj nurse matron auntie aunty uncle granny nanna madam");
    add(
        "role",
        "author witness suspect victim complainant informant caller patient driver passenger owner"
            + " keeper tenant occupant resident client pupil parent carer guardian interpreter"
            + " solicitor sol doctor paramedic manager supervisor investigator handler operator"
            + " dispatcher clerk jailer gaoler oic rep signed by from to cc attn dear hi hello hiya"
            + " thanks cheers regards sincerely contact name names nok aka alias nee");
    add(
        "kin",
        "mother mum mam mom mummy dad daddy father brother bro sister sis son daughter husband hubby"
            + " wife partner ex boyfriend bf girlfriend gf nan gran grandma granddad grandad"
            + " grandfather grandmother aunt cousin nephew niece neighbour neighbours friend mate"
            + " flatmate housemate fiance fiancee stepdad stepmum stepson stepdaughter twin baby"
            + " child lad lass girl boy boss colleague landlord landlady lodger");
    add(
        "street",
        "road rd street st str lane ln la avenue ave av drive drv dr close cl clo crescent cres cr"
            + " court ct crt way wy place pl plc terrace ter terr tce grove gr grv gardens gdns gdn"
            + " garden hill park pk square sq view vw row walk wlk wk mews green grn rise rd parade"
            + " pde quay wharf yard yd gate croft bank brae brow path end fold mount mt hey heys side"
            + " villas cottages meadow meadows fields field orchard circus vale dale loan wynd vennel"
            + " crossway approach esplanade promenade boulevard blvd broadway passage alley heol ffordd"
            + " stryd lon clos maes rhodfa");
    add(
        "dwelling",
        "flat flt apt apartment maisonette studio unit house hse cottage cott lodge farm farmhouse"
            + " villa bungalow room rm plot pitch berth mooring hostel hall tower block blk mansions"
            + " basement attic annexe annex floor flr barracks caravan manse vicarage rectory b&b"
            + " hotel guesthouse chalet cabin boat narrowboat houseboat shed bedsit ground first top"
            + " upper lower left right rear above below no nr number c/o");
    add(
        "month",
        "jan feb mar apr jun jul aug sep sept oct nov dec january february march april june"
            + " july august september october november december ionawr chwefror mawrth ebrill mai"
            + " mehefin gorffennaf awst medi hydref tachwedd rhagfyr");
    add(
        "day",
        "mon tue tues wed weds thu thur thurs fri sat sun monday tuesday wednesday thursday"
            + " friday saturday sunday today yesterday tomorrow tonight");
    add(
        "log",
        "cad log inc incident storm command control serial job fwin dispatch event eoc ccr stm sleuth"
            + " compact");
    add(
        "case",
        "crime crm cr cris occ occurrence niche athena investigation inv case complaint intel"
            + " offence report rms connect holmes nfrc fraud psd iopc sar foi dpa nrm merlin");
    add("custody", "custody cust detention detained dp cell booked detainee");
    add(
        "paper",
        "passport ppt pp visa brp arc biometric permit travel document doc residence licence lic"
            + " seaman nationality nat");
    add("company", "company co ltd limited plc llp vat registered reg registration incorporated");
    add(
        "staff",
        "collar shoulder warrant badge epaulette staff employee payroll pin user id fin shldr callsign"
            + " shoulderno");
    add(
        "abbreviation",
        "ip dp vps dv da mg nfa abe aa gp ed ae sw cp la tbc tbd tba nk na ok am pm hrs pnb bwv bwc"
            + " cctv pnc pnd anpr rtc rta asb dob poa loc vrm veh uk us eu it hr id qa iq tv dvd usb pdf"
            + " sms dna gsr ecg bp ct mri iv im od cpn amhp mha mca pace cps hmcts hmp yoi nhs nok rui"
            + " voi opl dui od gbh abh tda twoc pwits fpn vdrs cpnw ipv iopc ico foi sar dpia ram tt op"
            + " ops hq pol ref re rv ea nb ps via eta etd vip asap fyi btw imo omg lol tbh idk idc ffs"
            + " rn atm dm pls plz thx ty np");
    add(
        "thing",
        "room page pages locker box bag item line para section grade junction zone sector beat route"
            + " service flight train ward class order invoice policy batch version form camera drawer"
            + " suite part table figure act article photo file folder store model type series size lot"
            + " level stage phase week year qty total price cost amount gbp pounds miles metres mins"
            + " minutes hours mph kg cm ml percent pct");
  }

  private WordKinds() {}

  private static void add(String kind, String words) {
    for (String word : words.split(" ")) {
      KINDS.putIfAbsent(word, kind);
    }
  }

  /** The kind of a word in small letters. */
  static String of(String word) {
    return KINDS.getOrDefault(word, OTHER);
  }
}
