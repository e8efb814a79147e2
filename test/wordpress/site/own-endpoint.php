<?php
/*
 * An endpoint of the site itself, as a utility may write one: it asks for the nonce, and hands the request to the real
 * endpoint.
 */
add_action(
	'rest_api_init',
	function () {
		register_rest_route(
			'cabinet/v1',
			'/registrations',
			array(
				'methods'             => 'POST',
				'permission_callback' => function ( $request ) {
					return (bool) wp_verify_nonce( (string) $request->get_header( 'X-WP-Nonce' ), 'wp_rest' );
				},
				'callback'            => function ( $request ) {
					$answer = wp_remote_post(
						getenv( 'UTILITY' ) . '/api/registrations',
						array(
							'body'    => $request->get_body(),
							'headers' => array(
								'Content-Type'    => 'application/json',
								'Idempotency-Key' => $request->get_header( 'Idempotency-Key' ),
							),
						)
					);
					$response = new WP_REST_Response( json_decode( wp_remote_retrieve_body( $answer ), true ), wp_remote_retrieve_response_code( $answer ) );
					$response->header( 'X-Person', (string) get_current_user_id() );
					return $response;
				},
			)
		);
	}
);
